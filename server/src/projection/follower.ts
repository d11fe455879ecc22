import {
  type ClinicDay,
  type DaySetUp,
  followSetUp,
  lanesInUse,
  type QueueEvent,
  sweep,
} from '@hannun/shared';
import { Logger } from '@nestjs/common';
import type { Announcement, Appended } from '../log/clinic-log.js';
import { readEntry } from '../log/log-entry.js';
import { begunDay, begunEpoch } from './begin.js';
import { type Circumstances, whole } from './circumstances.js';
import { type ClinicProjection, type Fold, folded, unread } from './clinic-projection.js';
import { differing } from './differing.js';
import { Draft } from './draft.js';
import type { Mark } from './high-water.js';
import { type Block, blocksOf } from './log-digest.js';
import { lostOf, markOf, sameText } from './lost.js';
import { Serial } from './serial.js';

/** How often a changed set-up is tried to be written against taps that come first. */
const setUpTries = 10;
/** A tap that comes this much later than it was made was kept by a tablet without a link (milliseconds). */
const late = 60_000;

/** Follows one clinic's log: keeps its projection at the log's end, and begins days and epochs. */
export class Follower {
  private readonly report: Logger;
  private readonly serial = new Serial();
  private projection: ClinicProjection = unread('');
  /** Whether a tablet that was offline has brought taps since the clock's work was last looked at. */
  private heardLate = false;
  private isDoubted = false;

  constructor(private readonly around: Circumstances) {
    this.report = new Logger(`Follower ${around.clinicId}`);
  }

  get state(): ClinicDay {
    return this.projection.state;
  }

  get version(): number {
    return this.projection.version;
  }

  /** What the last change added to the projection. */
  get fold(): Fold {
    return this.projection.fold;
  }

  /** How far the log was read. */
  get mark(): Mark {
    return markOf(this.projection);
  }

  /** What was read of the log, block by block. */
  get blocks(): readonly Block[] {
    return blocksOf(this.projection.digest);
  }

  /** How many of them will not grow any more. */
  get closedBlocks(): number {
    return this.projection.digest.closed.length;
  }

  /** Whether today's log has been read. */
  get isCurrent(): boolean {
    return this.projection.version > 0 && this.projection.day === this.around.today();
  }

  /** Runs a task with nobody else changing this projection meanwhile. */
  exclusive<Result>(task: () => Promise<Result>): Promise<Result> {
    return this.serial.run(task);
  }

  /** As `exclusive`, but rejects with `NotBegun` when the task had to wait longer than `patience` (milliseconds). */
  exclusiveWithin<Result>(patience: number, task: () => Promise<Result>): Promise<Result> {
    return this.serial.runWithin(patience, task);
  }

  /** Takes an announcement in: applied when it is the next one, otherwise the log itself is read. */
  hear({ day, version, epoch, entries }: Announcement): Promise<void> {
    return this.exclusive(async () => {
      const { projection } = this;
      if (day !== projection.day || version > projection.version + 1) return this.catchUp();
      // A later epoch says that what was read before no longer stands, so nothing is built on it.
      if (epoch !== projection.state.epoch) return this.readAnew(day);
      if (version < projection.version) return;
      if (version === projection.version) {
        return sameText(entries, projection.lastRaw) ? undefined : this.catchUp();
      }
      const recorded = entries.map((raw) => ({ version, raw, entry: readEntry(raw) }));
      this.take(folded(projection, recorded));
    });
  }

  /**
   * Brings the projection to the end of today's log, beginning the day when its log is empty and an
   * epoch when the log no longer holds what was read from it. Call it inside `exclusive`.
   */
  async catchUp(): Promise<void> {
    const day = this.around.today();
    const from = this.projection.day === day ? this.projection : unread(day);
    const { log, clinicId } = this.around;
    // Asked for in this order: what is appended between the two makes the log longer, never shorter.
    const asked = [log.length(clinicId, day), log.read(clinicId, day, Math.max(from.version, 1))] as const;
    const [length, recorded] = await Promise.all(asked);
    const lost = lostOf(from, this.around.mark, { length, recorded });
    if (lost) return this.beginEpoch(lost, `no longer holds all up to version ${lost.version}`);
    const later = recorded.filter(({ version }) => version > from.version);
    const next = folded(from, later);
    if (next.state.day !== day)
      return this.take(await begunDay(this.around, day, this.projection.state.epoch));
    // Another node's epoch says that what was read before no longer stands.
    if (from.version > 0 && next.state.epoch !== from.state.epoch) return this.readAnew(day);
    if (later.length > 0 || from !== this.projection) this.take(next);
  }

  /**
   * Compares one of the `blocks` that were read with the log in the store, and begins an epoch where it differs. What
   * was read never changes, so taps need not wait for the comparing, but only for what follows a difference.
   */
  async scrub(index: number): Promise<void> {
    const wanted = this.blocks[index];
    if (!wanted || !this.isCurrent) return;
    if (!(await differing(this.around, this.projection.day, [wanted]))) return;
    await this.exclusive(() => this.compareAll());
  }

  /** The link to the store broke: nothing is appended before what was read is known to stand there still. */
  doubt(): void {
    this.isDoubted = true;
  }

  /** A draft on top of the projection, to be appended before anything else is. Call it inside `exclusive`. */
  draft(): Draft {
    return new Draft(this.around, this.projection);
  }

  /** Appends a draft and, once on disk, takes it in; the outcomes of its steps. Call it inside `exclusive`. */
  async append(draft: Draft): Promise<readonly Appended[]> {
    const base = this.projection;
    if (this.isDoubted) await this.settleDoubt();
    // Decided on what no longer stands.
    if (this.projection !== base) return draft.conflicts;
    const { outcomes, next } = await draft.write();
    if (next !== this.projection) this.take(next);
    return outcomes;
  }

  /**
   * Appends what the clock itself brings about. While a tablet brings in what it tapped hours ago, the tap that
   * ended a service is on its way, and the clock does not get ahead of it. Call it inside `exclusive`.
   */
  async sweep(): Promise<void> {
    const { heardLate } = this;
    this.heardLate = false;
    if (heardLate) return;
    const events = sweep(this.state, this.around.now());
    // A conflict means that another node sweeps too.
    if (events.length > 0) await this.write('sweep', events);
  }

  /** Appends what the server itself brings about. */
  private async write(command: string, events: readonly QueueEvent[]): Promise<void> {
    const draft = this.draft();
    draft.add({ by: 'server', command, events, answer: null });
    await this.append(draft);
  }

  /**
   * Appends what the office has changed in the set-up of the day. Call it inside `exclusive`. `false`: people
   * stand in the way of some of it, so it has to be tried again.
   */
  async followSetUp(wanted: DaySetUp): Promise<boolean> {
    for (let turn = 0; turn < setUpTries; turn += 1) {
      const event = followSetUp(this.state, wanted, this.around.now());
      if (!event) return lanesInUse(this.state, wanted.lanes).length === 0;
      await this.write('set-up', [event]);
      // Written by this node, or a tap or another node came first: looked at again either way.
      await this.catchUp();
    }
    return false;
  }

  private async settleDoubt(): Promise<void> {
    // Of a store that takes no writes nothing need be known, and to compare for each tap that it refuses costs it much.
    await this.around.log.tryWrite(this.around.clinicId);
    // Said before it is done: the link may break again meanwhile.
    this.isDoubted = false;
    try {
      await this.compareAll();
    } catch (error) {
      this.isDoubted = true;
      throw error;
    }
  }

  private async compareAll(): Promise<void> {
    // Another node may have noticed first.
    await this.catchUp();
    const block = await differing(this.around, this.projection.day, this.blocks);
    if (!block) return;
    await this.beginEpoch(
      this.mark,
      `differs from what was read in versions ${block.after + 1} to ${block.until}`,
    );
  }

  private async beginEpoch({ day, epoch }: Mark, what: string): Promise<void> {
    this.report.error(
      `The log of ${this.around.clinicId}, ${day}, ${what}: it was restored, trimmed, changed or lost. It is read anew under a later epoch; the clinic should recount its lines.`,
    );
    const begun = await begunEpoch(this.around, day, epoch);
    this.around.differed();
    this.take(begun);
  }

  private async readAnew(day: string): Promise<void> {
    const found = await whole(this.around, day);
    if (found.state.day === day) this.take(found);
    else await this.catchUp();
  }

  private take(next: ClinicProjection): void {
    const { passedOver } = this.projection.day === next.day ? this.projection : { passedOver: 0 };
    if (next.passedOver > passedOver) {
      this.report.error(`${next.passedOver} entries of ${next.day} make no sense and were passed over.`);
    }
    const lately = new Date(Date.parse(this.around.now()) - late).toISOString();
    if (next.fold.events.some(({ at }) => at < lately)) this.heardLate = true;
    this.projection = next;
    this.around.changed();
    // Everybody has been told; a day's events would only take up room.
    this.projection = { ...next, fold: { after: next.version, events: [] } };
  }
}
