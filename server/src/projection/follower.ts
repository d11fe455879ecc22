import { type ClinicDay, closeDay, type DayOpened, type QueueEvent, sweep } from '@hannun/shared';
import { Logger } from '@nestjs/common';
import { dayAfter } from '../district/zone.js';
import type { Announcement, AnswerToKeep, Appended, ClinicLog } from '../log/clinic-log.js';
import { type LogEntry, type Recorded, readEntry } from '../log/log-entry.js';
import { type ClinicProjection, folded, unread } from './clinic-projection.js';
import { Serial } from './serial.js';

/** What a follower needs to know of the world: its clinic, the day it is, and how a day begins. */
export type Circumstances = {
  clinicId: string;
  log: ClinicLog;
  today: () => string;
  now: () => string;
  dayOpened: (day: string, epoch: number) => DayOpened;
  changed: () => void;
};

/** What one command appends: its events, and the answer kept under its id. */
export type Step = {
  by: string;
  command: string;
  events: readonly QueueEvent[];
  answer: AnswerToKeep | null;
};

/** How often a beginning is tried against other nodes doing the same. */
const tries = 5;

/** Follows one clinic's log: keeps its projection at the log's end, and begins days and epochs. */
export class Follower {
  private readonly report: Logger;
  private readonly serial = new Serial();
  private projection: ClinicProjection = unread('');

  constructor(private readonly around: Circumstances) {
    this.report = new Logger(`Follower ${around.clinicId}`);
  }

  get state(): ClinicDay {
    return this.projection.state;
  }

  get version(): number {
    return this.projection.version;
  }

  /** Whether today's log has been read. */
  get isCurrent(): boolean {
    return this.projection.version > 0 && this.projection.day === this.around.today();
  }

  /** Runs a task with nobody else changing this projection meanwhile. */
  exclusive<Result>(task: () => Promise<Result>): Promise<Result> {
    return this.serial.run(task);
  }

  /** Takes an announcement in: applied when it is the next one, otherwise the log itself is read. */
  hear(announcement: Announcement): Promise<void> {
    return this.exclusive(async () => {
      const { day, version, epoch, entries } = announcement;
      const { projection } = this;
      if (day !== projection.day || version > projection.version + 1) return this.catchUp();
      // A later epoch says that what was read before no longer stands, so nothing is built on it.
      if (epoch !== projection.state.epoch) return this.readAnew(day);
      if (version < projection.version) return;
      if (version === projection.version)
        return sameText(entries, projection.lastRaw) ? undefined : this.catchUp();
      this.take(
        folded(
          projection,
          entries.map((raw) => ({ version, raw, entry: readEntry(raw) })),
        ),
      );
    });
  }

  /**
   * Brings the projection to the end of today's log, beginning the day when its log is empty and an
   * epoch when the log no longer holds what was read from it. Call it inside `exclusive`.
   */
  async catchUp(): Promise<void> {
    const day = this.around.today();
    const from = this.projection.day === day ? this.projection : unread(day);
    const recorded = await this.around.log.read(this.around.clinicId, day, Math.max(from.version, 1));
    if (from.version > 0 && !stillHolds(from, recorded)) return this.beginEpoch(day);
    const next = folded(
      from,
      recorded.filter(({ version }) => version > from.version),
    );
    if (next.state.day !== day) return this.beginDay(day);
    if (next.version !== this.projection.version || next.day !== this.projection.day) this.take(next);
  }

  /** Appends on top of the projection and, once on disk, takes it in. Call it inside `exclusive`. */
  async append(step: Step): Promise<Appended> {
    const base = this.projection;
    const { after, appended } = await this.write(base, step);
    if (appended.outcome === 'appended' && step.events.length > 0) this.take(after(appended));
    return appended;
  }

  /** Appends what the clock itself brings about. Call it inside `exclusive`. */
  async sweep(): Promise<void> {
    const events = sweep(this.state, this.around.now());
    // A conflict means that another node sweeps too.
    if (events.length > 0) await this.append({ by: 'server', command: 'sweep', events, answer: null });
  }

  private async write(base: ClinicProjection, { by, command, events, answer }: Step) {
    const { clinicId, log, now } = this.around;
    const recordedAt = now();
    const entries = events.map((event): LogEntry => ({ v: 1, by, command, recordedAt, event }));
    const version = base.version + 1;
    const after = ({ raw }: { raw: readonly string[] }) =>
      folded(
        base,
        entries.map((entry, index) => ({ version, raw: raw[index] ?? '', entry })),
      );
    const { state } = after({ raw: [] });
    const appended = await log.append({
      clinicId,
      day: base.day,
      expected: base.version,
      entries,
      epoch: state.epoch,
      live: base.day === this.around.today() ? { state, now: recordedAt } : null,
      answer,
    });
    return { after, appended };
  }

  private async beginDay(day: string): Promise<void> {
    for (let turn = 0; turn < tries; turn += 1) {
      const found = await this.whole(day);
      if (found.state.day === day) return this.take(found);
      await this.closeDayBefore(day);
      const event = this.around.dayOpened(day, this.laterEpoch());
      if (await this.began(found, 'day', event)) return;
    }
    throw new Error(`The day ${day} could not be begun: other nodes kept writing. It is tried again.`);
  }

  private async closeDayBefore(day: string): Promise<void> {
    const found = await this.whole(dayAfter(day, -1));
    const events = closeDay(found.state, this.around.now());
    // A conflict means that another node is closing it.
    if (events.length > 0) await this.write(found, { by: 'server', command: 'close', events, answer: null });
  }

  /** The log was rewound or emptied: readers must take the state whole, so it gets a later epoch. */
  private async beginEpoch(day: string): Promise<void> {
    const lost = this.projection;
    this.report.error(`The log of ${day} no longer holds version ${lost.version}: it was restored or lost.`);
    for (let turn = 0; turn < tries; turn += 1) {
      const found = await this.whole(day);
      if (found.state.day !== day) return this.beginDay(day);
      if (found.state.epoch > lost.state.epoch) return this.take(found);
      const event: QueueEvent = { type: 'epoch-began', at: this.around.now(), epoch: this.laterEpoch() };
      if (await this.began(found, 'epoch', event)) return;
    }
    throw new Error(`An epoch of ${day} could not be begun: other nodes kept writing. It is tried again.`);
  }

  private async began(base: ClinicProjection, command: string, event: QueueEvent): Promise<boolean> {
    const { after, appended } = await this.write(base, {
      by: 'server',
      command,
      events: [event],
      answer: null,
    });
    if (appended.outcome !== 'appended') return false;
    this.take(after(appended));
    return true;
  }

  private async readAnew(day: string): Promise<void> {
    const found = await this.whole(day);
    if (found.state.day === day) this.take(found);
    else await this.catchUp();
  }

  private async whole(day: string): Promise<ClinicProjection> {
    return folded(unread(day), await this.around.log.read(this.around.clinicId, day, 1));
  }

  private laterEpoch(): number {
    return Math.max(this.projection.state.epoch + 1, Date.parse(this.around.now()));
  }

  private take(next: ClinicProjection): void {
    const { passedOver } = this.projection.day === next.day ? this.projection : { passedOver: 0 };
    if (next.passedOver > passedOver) {
      this.report.error(`${next.passedOver} entries of ${next.day} make no sense and were passed over.`);
    }
    this.projection = next;
    this.around.changed();
  }
}

/** Whether the log still holds the last version that was read from it. */
const stillHolds = ({ version, lastRaw }: ClinicProjection, recorded: readonly Recorded[]): boolean =>
  sameText(
    recorded.filter((entry) => entry.version === version).map(({ raw }) => raw),
    lastRaw,
  );

const sameText = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((text, index) => text === others[index]);
