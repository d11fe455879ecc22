import { type Ack, type ClinicDay, type Command, type Decision, decide } from '@hannun/shared';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock.js';
import { dayOf } from '../district/zone.js';
import { Forecasts } from '../forecast/forecasts.service.js';
import type { Follower } from '../projection/follower.js';
import { Projections } from '../projection/projections.js';
import { Refusal, unavailable, unknownClinic } from '../refusal.js';
import { TimeZone } from '../time-zone.js';
import { contentHash, freshToken } from './identity.js';
import { believedAt } from './tap-time.js';

/** How often a command is decided again when another node wrote first. */
const tries = 20;

/** How long a command may wait for those before it until its sender is told to try again (milliseconds). */
const patience = 3_000;

/** A command as a device asked for it; `hash` tells whether a repeat is the same. */
type Asked = { device: string; command: Command; hash: string };
type Tapped = Omit<Asked, 'hash'> & { now: number };
type Kept = { hash: string; ack: Ack };

/** Turns one command into one effect and one answer, whatever is repeated and on whichever node. */
@Injectable()
export class DeskService implements BeforeApplicationShutdown {
  private readonly report = new Logger(DeskService.name);
  private closing = false;

  constructor(
    private readonly projections: Projections,
    private readonly forecasts: Forecasts,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  /**
   * Executes a device's command. The answer comes after Redis has it on disk; a repeat gets the first
   * answer. Refusals, `unavailable` included, are answers; this never rejects. `content` is what a repeat
   * must have in common with the first, where that is not the whole command.
   */
  async execute(device: string, command: Command, content: object = command): Promise<Ack> {
    const follower = this.projections.of(command.clinicId);
    if (!follower) return unknownClinic(command.clinicId).ack;
    if (this.closing) return unavailable().ack;
    return this.answerOf(follower, { device, command, hash: contentHash(content) });
  }

  /** Takes no more commands in; the doors wait until those under way are answered. */
  beforeApplicationShutdown(): void {
    this.closing = true;
  }

  private async answerOf(follower: Follower, asked: Asked): Promise<Ack> {
    try {
      return await follower.exclusiveWithin(patience, () => this.untilWritten(follower, asked));
    } catch (error) {
      this.report.warn(`${asked.command.type} ${asked.command.id} stays open: ${error}`);
      return unavailable().ack;
    }
  }

  private async untilWritten(follower: Follower, { device, command, hash }: Asked): Promise<Ack> {
    for (let turn = 0; turn < tries; turn += 1) {
      if (turn > 0 || !follower.isCurrent) await follower.catchUp();
      const now = this.clock.milliseconds();
      // Midnight passed meanwhile: a tap is judged on the day whose log it goes into.
      if (dayOf(now, this.zone.name) !== follower.state.day) continue;
      const decision = this.judge(follower.state, { device, command, now });
      const ack = ackOf(decision, follower.version + 1);
      const json = JSON.stringify({ hash, ack } satisfies Kept);
      const appended = await follower.append({
        by: device,
        command: command.id,
        events: decision.ok ? decision.events : [],
        answer: { device, commandId: command.id, number: command.seq ?? null, json },
      });
      if (appended.outcome === 'appended') return ack;
      if (appended.outcome === 'seen') return firstAnswer(appended.answer, hash);
      if (appended.outcome === 'hole') return outOfSequence(appended.last, command).ack;
    }
    return unavailable().ack;
  }

  private judge(state: ClinicDay, { device, command, now }: Tapped): Decision {
    const at = believedAt(command.at, now, this.zone.name);
    if (at === null) return { ok: false, error: tooOld(command.at).rejection };
    const circumstances = { device, now: at, token: freshToken() };
    return this.foretold(command, decide(state, inUtc({ ...command, at }), circumstances));
  }

  /** Whoever checks in is told how long it will take. */
  private foretold(command: Command, decision: Decision): Decision {
    if (command.type !== 'check-in' || !decision.ok || !('forecast' in decision.result)) return decision;
    const { clinicId, lane, priority = false } = command;
    const forecast = this.forecasts.joining(clinicId, lane, priority);
    return { ...decision, result: { ...decision.result, forecast } };
  }
}

/** Rules compare times as text, so all of them stand in UTC. */
const inUtc = (command: Command): Command =>
  command.type === 'pause' && command.until
    ? { ...command, until: new Date(command.until).toISOString() }
    : command;

const ackOf = (decision: Decision, version: number): Ack =>
  decision.ok ? { ok: true, version, result: decision.result } : decision;

/** The stored first answer, or a conflict when the id was used for other content. */
function firstAnswer(json: string, hash: string): Ack {
  const kept: Kept = JSON.parse(json);
  return kept.hash === hash ? kept.ack : sameIdOtherContent().ack;
}

const sameIdOtherContent = (): Refusal =>
  new Refusal(
    'conflict',
    'This command id was already used with other content. Make a new id for a new tap.',
  );

const tooOld = (at: string): Refusal =>
  new Refusal('too-old', `The tap at ${at} belongs to another day. Recount the line and correct it by hand.`);

const outOfSequence = (last: number, { seq }: Command): Refusal =>
  new Refusal(
    'out-of-sequence',
    `Tap ${seq} came after tap ${last}: one between is missing. Recount the line and begin a sequence at 1.`,
  );
