import {
  type ClinicDay,
  type DayConfig,
  decideConfigChange,
  expireServices,
  lanesInUse,
  type QueueEvent,
} from '@hannun/shared/queue';
import { Logger } from '@nestjs/common';
import { Mutex } from '../core/mutex.js';
import type { Announcement, AppendOutcome } from '../event-log/event-log.js';
import { parseEntry } from '../event-log/log-entry.js';
import {
  applyEntries,
  type ClinicDayProjection,
  emptyProjection,
  type ProjectionChange,
} from './clinic-day-projection.js';
import { openDay, openEpoch } from './day-opener.js';
import { findDifferingBlock } from './find-differing-block.js';
import { allBlocks, type DigestBlock } from './log-digest.js';
import { findLostCheckpoint, sameEntries, toCheckpoint } from './log-loss-detection.js';
import type { ReadCheckpoint } from './read-checkpoint.js';
import { loadDay, type StreamContext } from './stream-context.js';
import { UnitOfWork } from './unit-of-work.js';

const maxConfigAttempts = 10;
const lateThresholdMs = 60_000;

/** Keeps one clinic's projection at the end of its log. Whatever appends must run inside `runExclusive`. */
export class ClinicDayStream {
  private readonly logger: Logger;
  private readonly mutex = new Mutex();
  private projection: ClinicDayProjection = emptyProjection('');
  private hasLateCommands = false;
  private needsVerification = false;

  constructor(private readonly context: StreamContext) {
    this.logger = new Logger(`Follower ${context.clinicId}`);
  }

  get state(): ClinicDay {
    return this.projection.state;
  }

  get version(): number {
    return this.projection.version;
  }

  get lastChange(): ProjectionChange {
    return this.projection.lastChange;
  }

  get checkpoint(): ReadCheckpoint {
    return toCheckpoint(this.projection);
  }

  get blocks(): readonly DigestBlock[] {
    return allBlocks(this.projection.digest);
  }

  get closedBlockCount(): number {
    return this.projection.digest.closed.length;
  }

  get isCurrent(): boolean {
    return this.projection.version > 0 && this.projection.day === this.context.today();
  }

  runExclusive<Result>(task: () => Promise<Result>): Promise<Result> {
    return this.mutex.runExclusive(task);
  }

  /** Rejects with `MutexTimeoutError` when the task could not start within `timeoutMs`. */
  runExclusiveWithin<Result>(timeoutMs: number, task: () => Promise<Result>): Promise<Result> {
    return this.mutex.runExclusiveWithin(timeoutMs, task);
  }

  /** Applies the next version; after a gap the log itself is read. */
  onAnnouncement({ day, version, epoch, entries }: Announcement): Promise<void> {
    return this.runExclusive(async () => {
      const { projection } = this;
      if (day !== projection.day || version > projection.version + 1) return this.catchUp();
      // A later epoch means that what was read before no longer stands.
      if (epoch !== projection.state.epoch) return this.reload(day);
      if (version < projection.version) return;
      if (version === projection.version) {
        return sameEntries(entries, projection.lastEntriesJson) ? undefined : this.catchUp();
      }
      const recorded = entries.map((raw) => ({ version, raw, entry: parseEntry(raw) }));
      this.apply(applyEntries(projection, recorded));
    });
  }

  /** Opens the day when its log is empty; begins an epoch when the log no longer holds what was read from it. */
  async catchUp(): Promise<void> {
    const day = this.context.today();
    const from = this.projection.day === day ? this.projection : emptyProjection(day);
    const { log, clinicId } = this.context;
    // In this order: what is appended in between makes the log longer, never shorter.
    const asked = [
      log.countEntries(clinicId, day),
      log.read(clinicId, day, Math.max(from.version, 1)),
    ] as const;
    const [length, recorded] = await Promise.all(asked);
    const lost = findLostCheckpoint(from, this.context.checkpoint, { length, recorded });
    if (lost) return this.startEpoch(lost, `no longer holds all up to version ${lost.version}`);
    const later = recorded.filter(({ version }) => version > from.version);
    const next = applyEntries(from, later);
    if (next.state.day !== day)
      return this.apply(await openDay(this.context, day, this.projection.state.epoch));
    if (from.version > 0 && next.state.epoch !== from.state.epoch) return this.reload(day);
    if (later.length > 0 || from !== this.projection) this.apply(next);
  }

  /** Taps need not wait for the comparison, because what was read never changes. */
  async verifyBlock(index: number): Promise<void> {
    const block = this.blocks[index];
    if (!block || !this.isCurrent) return;
    if (!(await findDifferingBlock(this.context, this.projection.day, [block]))) return;
    await this.runExclusive(() => this.verifyAll());
  }

  requireVerification(): void {
    this.needsVerification = true;
  }

  beginWork(): UnitOfWork {
    return new UnitOfWork(this.context, this.projection);
  }

  /** Resolves once on disk. */
  async append(work: UnitOfWork): Promise<readonly AppendOutcome[]> {
    const base = this.projection;
    if (this.needsVerification) await this.verifyBeforeAppend();
    if (this.projection !== base) return work.asConflicts;
    const { outcomes, next } = await work.commit();
    if (next !== this.projection) this.apply(next);
    return outcomes;
  }

  /** Waits while a tablet sends what it tapped hours ago: the tap that ended a service may be on its way. */
  async applyTimeouts(): Promise<void> {
    const { hasLateCommands } = this;
    this.hasLateCommands = false;
    if (hasLateCommands) return;
    const events = expireServices(this.state, this.context.now());
    if (events.length > 0) await this.appendAsServer('sweep', events);
  }

  private async appendAsServer(command: string, events: readonly QueueEvent[]): Promise<void> {
    const work = this.beginWork();
    work.add({ by: 'server', command, events, answer: null });
    await this.append(work);
  }

  /** `false`: tickets still depend on something removed, so it has to be tried again. */
  async applyConfig(wanted: DayConfig): Promise<boolean> {
    for (let attempt = 0; attempt < maxConfigAttempts; attempt += 1) {
      const event = decideConfigChange(this.state, wanted, this.context.now());
      if (!event) return lanesInUse(this.state, wanted.lanes).length === 0;
      await this.appendAsServer('set-up', [event]);
      await this.catchUp();
    }
    return false;
  }

  private async verifyBeforeAppend(): Promise<void> {
    // While Redis takes no writes, verifying for every rejected tap would only add load.
    await this.context.log.assertWritable(this.context.clinicId);
    // Cleared first: the connection may break again during the check.
    this.needsVerification = false;
    try {
      await this.verifyAll();
    } catch (error) {
      this.needsVerification = true;
      throw error;
    }
  }

  private async verifyAll(): Promise<void> {
    // Another node may have noticed first.
    await this.catchUp();
    const block = await findDifferingBlock(this.context, this.projection.day, this.blocks);
    if (!block) return;
    await this.startEpoch(
      this.checkpoint,
      `differs from what was read in versions ${block.after + 1} to ${block.until}`,
    );
  }

  private async startEpoch({ day, epoch }: ReadCheckpoint, what: string): Promise<void> {
    this.logger.error(
      `The log of ${this.context.clinicId}, ${day}, ${what}: it was restored, trimmed, changed or lost. It was read again under a later epoch; the clinic should recount its lines.`,
    );
    const begun = await openEpoch(this.context, day, epoch);
    this.context.onDivergence();
    this.apply(begun);
  }

  private async reload(day: string): Promise<void> {
    const found = await loadDay(this.context, day);
    if (found.state.day === day) this.apply(found);
    else await this.catchUp();
  }

  private apply(next: ClinicDayProjection): void {
    const { invalidEntryCount } =
      this.projection.day === next.day ? this.projection : { invalidEntryCount: 0 };
    if (next.invalidEntryCount > invalidEntryCount) {
      this.logger.error(`${next.invalidEntryCount} invalid entries of ${next.day} were skipped.`);
    }
    const lateBefore = new Date(Date.parse(this.context.now()) - lateThresholdMs).toISOString();
    if (next.lastChange.events.some(({ at }) => at < lateBefore)) this.hasLateCommands = true;
    this.projection = next;
    this.context.onChange();
    // All listeners have been called; keeping a day's events would only use memory.
    this.projection = { ...next, lastChange: { after: next.version, events: [] } };
  }
}
