import { setTimeout as elapse } from 'node:timers/promises';
import type { Ack, QueueEvent } from '@hannun/shared';
import { Logger } from '@nestjs/common';
import type { Clock } from '../core/clock.js';
import { dayOf } from '../district/zone.js';
import type { Appended } from '../log/clinic-log.js';
import type { Draft } from '../projection/draft.js';
import type { Follower } from '../projection/follower.js';
import {
  type Asked,
  ackOf,
  dayUsedUp,
  firstAnswer,
  keptJson,
  outOfSequence,
  refusalsKept,
  stillOpen,
} from './asked.js';
import { bytesOf, type DayShares } from './day-shares.js';
import type { Judge } from './judge.js';

const patience = 3_000;
/** Random backoff up to this keeps nodes from conflicting in step. */
const longestRest = 40;
const most = 100;

type Parts = { follower: Follower; judge: Judge; clock: Clock; timeZone: string; shares: DayShares };
/** `deadline`: on the monotonic clock (milliseconds). */
type Open = Asked & { until: number; answer: (ack: Ack) => void };
type Decided = { open: Open; ack: Ack };
type Round = { now: number; taken: Map<string, number> };

/** Batches one clinic's commands: those that arrive during an append go into the next one. */
export class ClinicDesk {
  private readonly report = new Logger(ClinicDesk.name);
  private gathered: Open[] = [];
  private leftOpen = 0;

  constructor(private readonly parts: Parts) {}

  /** Resolves once Redis has the answer on disk. Never rejects. */
  ask(asked: Asked): Promise<Ack> {
    return new Promise((answer) => {
      this.gathered.push({ ...asked, until: performance.now() + patience, answer });
      // Tablets that were answered together tap together, so wait for what has already arrived.
      if (this.gathered.length === 1) setImmediate(() => void this.begin());
    });
  }

  private async begin(): Promise<void> {
    try {
      await this.parts.follower.exclusiveWithin(patience, () => this.settle());
    } catch (error) {
      this.leaveOpen(this.gathered.splice(0), error);
    }
  }

  private async settle(): Promise<void> {
    let open = this.gathered.splice(0, most);
    if (this.gathered.length > 0) void this.begin();
    try {
      const { follower } = this.parts;
      let outbid = 0;
      while (open.length > 0) {
        if (outbid > 0 || !follower.isCurrent) await follower.catchUp();
        // After each conflict the batch is halved: a smaller one is decided before another node writes again.
        const few = open.slice(0, Math.max(1, most >> outbid));
        const left = [...(await this.write(few)), ...open.slice(few.length)];
        outbid = left.length < open.length ? 0 : outbid + 1;
        open = this.inTime(left);
        if (outbid > 1 && open.length > 0) await elapse(restAfter(outbid));
      }
    } catch (error) {
      this.leaveOpen(open, error);
    }
  }

  private async write(open: readonly Open[]): Promise<Open[]> {
    const { follower, clock, timeZone } = this.parts;
    const now = clock.nowMs();
    // The day changed: a command is decided on the day whose log it goes into.
    if (dayOf(now, timeZone) !== follower.state.day) return [...open];
    const draft = follower.draft();
    const round: Round = { now, taken: new Map() };
    const decided = open.flatMap((each) => this.decide(draft, each, round) ?? []);
    if (decided.length === 0) return [];
    const outcomes = await follower.append(draft);
    return decided.flatMap((each, index) => (this.answered(each, outcomes[index]) ? [] : each.open));
  }

  /** One command that cannot be decided must not fail the others of its batch. */
  private decide(draft: Draft, open: Open, { now, taken }: Round): Decided | null {
    const { device, command } = open;
    try {
      const decision = this.parts.judge.judge(draft.state, { device, command, now });
      const events = decision.ok ? decision.events : [];
      const fits = this.takeRoom(command.clinicId, device, events, taken);
      const ack = fits ? ackOf(decision, draft.version + 1) : dayUsedUp();
      draft.add({
        by: device,
        command: command.id,
        events: fits ? events : [],
        answer: {
          device,
          commandId: command.id,
          number: command.seq ?? null,
          json: keptJson(open, ack),
          refusals: refusalsKept(open, ack),
        },
      });
      return { open, ack };
    } catch (error) {
      this.leaveOneOpen(open, error);
      return null;
    }
  }

  private takeRoom(
    clinicId: string,
    device: string,
    events: readonly QueueEvent[],
    taken: Round['taken'],
  ): boolean {
    const bytes = (taken.get(device) ?? 0) + (events.length > 0 ? bytesOf(events) : 0);
    if (events.length > 0 && !this.parts.shares.hasRoom(clinicId, device, bytes)) return false;
    taken.set(device, bytes);
    return true;
  }

  private inTime(open: readonly Open[]): Open[] {
    const now = performance.now();
    this.leaveOpen(
      open.filter(({ until }) => until < now),
      'other nodes kept writing',
    );
    return open.filter(({ until }) => until >= now);
  }

  private answered({ open, ack }: Decided, appended: Appended | undefined): boolean {
    if (!appended || appended.outcome === 'conflict') return false;
    this.noteAnswered(open);
    try {
      open.answer(finalAck(appended, open, ack));
    } catch (error) {
      this.leaveOneOpen(open, error);
    }
    return true;
  }

  private noteAnswered({ command }: Open): void {
    if (this.leftOpen > 1)
      this.report.warn(`${command.clinicId} recovered; ${this.leftOpen} commands had failed.`);
    this.leftOpen = 0;
  }

  private leaveOpen(commands: readonly Open[], why: unknown): void {
    for (const open of commands) {
      if (this.leftOpen === 0) this.leaveOneOpen(open, why);
      else open.answer(stillOpen());
      this.leftOpen += 1;
    }
  }

  private leaveOneOpen({ command, answer }: Open, why: unknown): void {
    this.report.warn(`${command.type} ${command.id} failed and can be retried: ${why}`);
    answer(stillOpen());
  }
}

const restAfter = (outbid: number): number => Math.random() * Math.min(2 ** outbid, longestRest);

function finalAck(appended: Exclude<Appended, { outcome: 'conflict' }>, asked: Asked, ack: Ack): Ack {
  switch (appended.outcome) {
    case 'appended':
      return ack;
    case 'seen':
      return firstAnswer(appended.answer, asked);
    case 'hole':
      return outOfSequence(appended.last, asked);
    case 'failed':
      throw new Error(appended.why);
  }
}
