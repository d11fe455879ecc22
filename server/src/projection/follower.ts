import {
  type ClinicDay,
  type DayConfig,
  decideConfigChange,
  expireServices,
  lanesInUse,
  type QueueEvent,
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

const setUpTries = 10;
const late = 60_000;

/** Keeps one clinic's projection at the end of its log. Whatever appends must run inside `runExclusive`. */
export class Follower {
  private readonly report: Logger;
  private readonly serial = new Serial();
  private projection: ClinicProjection = unread('');
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

  get fold(): Fold {
    return this.projection.fold;
  }

  get mark(): Mark {
    return markOf(this.projection);
  }

  get blocks(): readonly Block[] {
    return blocksOf(this.projection.digest);
  }

  get closedBlocks(): number {
    return this.projection.digest.closed.length;
  }

  get isCurrent(): boolean {
    return this.projection.version > 0 && this.projection.day === this.around.today();
  }

  exclusive<Result>(task: () => Promise<Result>): Promise<Result> {
    return this.serial.run(task);
  }

  /** Rejects with `MutexTimeoutError` when the task could not start within `timeoutMs`. */
  exclusiveWithin<Result>(patience: number, task: () => Promise<Result>): Promise<Result> {
    return this.serial.runWithin(patience, task);
  }

  /** Applies the next version; after a gap the log itself is read. */
  hear({ day, version, epoch, entries }: Announcement): Promise<void> {
    return this.exclusive(async () => {
      const { projection } = this;
      if (day !== projection.day || version > projection.version + 1) return this.catchUp();
      // A later epoch means that what was read before no longer stands.
      if (epoch !== projection.state.epoch) return this.readAnew(day);
      if (version < projection.version) return;
      if (version === projection.version) {
        return sameText(entries, projection.lastRaw) ? undefined : this.catchUp();
      }
      const recorded = entries.map((raw) => ({ version, raw, entry: readEntry(raw) }));
      this.take(folded(projection, recorded));
    });
  }

  /** Opens the day when its log is empty; begins an epoch when the log no longer holds what was read from it. */
  async catchUp(): Promise<void> {
    const day = this.around.today();
    const from = this.projection.day === day ? this.projection : unread(day);
    const { log, clinicId } = this.around;
    // In this order: what is appended in between makes the log longer, never shorter.
    const asked = [log.length(clinicId, day), log.read(clinicId, day, Math.max(from.version, 1))] as const;
    const [length, recorded] = await Promise.all(asked);
    const lost = lostOf(from, this.around.mark, { length, recorded });
    if (lost) return this.beginEpoch(lost, `no longer holds all up to version ${lost.version}`);
    const later = recorded.filter(({ version }) => version > from.version);
    const next = folded(from, later);
    if (next.state.day !== day)
      return this.take(await begunDay(this.around, day, this.projection.state.epoch));
    if (from.version > 0 && next.state.epoch !== from.state.epoch) return this.readAnew(day);
    if (later.length > 0 || from !== this.projection) this.take(next);
  }

  /** Taps need not wait for the comparison, because what was read never changes. */
  async scrub(index: number): Promise<void> {
    const wanted = this.blocks[index];
    if (!wanted || !this.isCurrent) return;
    if (!(await differing(this.around, this.projection.day, [wanted]))) return;
    await this.exclusive(() => this.compareAll());
  }

  doubt(): void {
    this.isDoubted = true;
  }

  draft(): Draft {
    return new Draft(this.around, this.projection);
  }

  /** Resolves once on disk. */
  async append(draft: Draft): Promise<readonly Appended[]> {
    const base = this.projection;
    if (this.isDoubted) await this.settleDoubt();
    if (this.projection !== base) return draft.conflicts;
    const { outcomes, next } = await draft.write();
    if (next !== this.projection) this.take(next);
    return outcomes;
  }

  /** Waits while a tablet sends what it tapped hours ago: the tap that ended a service may be on its way. */
  async sweep(): Promise<void> {
    const { heardLate } = this;
    this.heardLate = false;
    if (heardLate) return;
    const events = expireServices(this.state, this.around.now());
    if (events.length > 0) await this.write('sweep', events);
  }

  private async write(command: string, events: readonly QueueEvent[]): Promise<void> {
    const draft = this.draft();
    draft.add({ by: 'server', command, events, answer: null });
    await this.append(draft);
  }

  /** `false`: tickets still depend on something removed, so it has to be tried again. */
  async followSetUp(wanted: DayConfig): Promise<boolean> {
    for (let turn = 0; turn < setUpTries; turn += 1) {
      const event = decideConfigChange(this.state, wanted, this.around.now());
      if (!event) return lanesInUse(this.state, wanted.lanes).length === 0;
      await this.write('set-up', [event]);
      await this.catchUp();
    }
    return false;
  }

  private async settleDoubt(): Promise<void> {
    // While Redis takes no writes, verifying for every rejected tap would only add load.
    await this.around.log.tryWrite(this.around.clinicId);
    // Cleared first: the connection may break again during the check.
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
      `The log of ${this.around.clinicId}, ${day}, ${what}: it was restored, trimmed, changed or lost. It was read again under a later epoch; the clinic should recount its lines.`,
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
      this.report.error(`${next.passedOver} invalid entries of ${next.day} were skipped.`);
    }
    const lately = new Date(Date.parse(this.around.now()) - late).toISOString();
    if (next.fold.events.some(({ at }) => at < lately)) this.heardLate = true;
    this.projection = next;
    this.around.changed();
    // All listeners have been called; keeping a day's events would only use memory.
    this.projection = { ...next, fold: { after: next.version, events: [] } };
  }
}
