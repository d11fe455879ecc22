import type { ClinicDay } from '@hannun/shared/queue';
import { Logger } from '@nestjs/common';
import { Mutex } from '../core/mutex.js';
import type { Announcement, EventLog } from '../event-log/event-log.js';
import { parseEntry } from '../event-log/log-entry.js';
import type { ClinicDayFollower } from './clinic-day-feed.js';
import {
  applyEntries,
  type ClinicDayProjection,
  emptyProjection,
  loadDay,
  type ProjectionStep,
} from './clinic-day-projection.js';
import { allBlocks, type DigestBlock } from './log-digest.js';
import { current, type LogFinding } from './log-finding.js';
import { findLostCheckpoint, sameEntries, toCheckpoint } from './log-loss-detection.js';
import type { ReadCheckpoint } from './read-checkpoint.js';

export type StreamContext = {
  clinicId: string;
  log: EventLog;
  today: () => string;
  checkpoint: ReadCheckpoint | null;
  onChange: ClinicDayFollower;
};

/**
 * Keeps one clinic's projection at the end of its log. Writes nothing: what it cannot settle by reading, it returns.
 * What reads or applies must run inside `runExclusive`.
 */
export class ClinicDayStream {
  private readonly logger: Logger;
  private readonly mutex = new Mutex();
  private latest: ClinicDayProjection = emptyProjection('');

  constructor(private readonly context: StreamContext) {
    this.logger = new Logger(`${ClinicDayStream.name} ${context.clinicId}`);
  }

  get clinicId(): string {
    return this.context.clinicId;
  }

  get projection(): ClinicDayProjection {
    return this.latest;
  }

  get state(): ClinicDay {
    return this.latest.state;
  }

  get version(): number {
    return this.latest.version;
  }

  get checkpoint(): ReadCheckpoint {
    return toCheckpoint(this.latest);
  }

  get blocks(): readonly DigestBlock[] {
    return allBlocks(this.latest.digest);
  }

  get closedBlockCount(): number {
    return this.latest.digest.closed.length;
  }

  get isCurrent(): boolean {
    return this.latest.version > 0 && this.latest.day === this.context.today();
  }

  runExclusive<Result>(task: () => Promise<Result>): Promise<Result> {
    return this.mutex.runExclusive(task);
  }

  /** Rejects with `MutexTimeoutError` when the task could not start within `timeoutMs`. */
  runExclusiveWithin<Result>(timeoutMs: number, task: () => Promise<Result>): Promise<Result> {
    return this.mutex.runExclusiveWithin(timeoutMs, task);
  }

  /** Applies the next version; after a gap the log itself is read. */
  async onAnnouncement({ day, version, epoch, entries }: Announcement): Promise<LogFinding> {
    const { projection } = this;
    if (day !== projection.day || version > projection.version + 1) return this.catchUp();
    // A later epoch means that what was read before no longer stands.
    if (epoch !== projection.state.epoch) return this.reload(day);
    if (version < projection.version) return current;
    if (version === projection.version) {
      return sameEntries(entries, projection.lastEntriesJson) ? current : this.catchUp();
    }
    const recorded = entries.map((raw) => ({ version, raw, entry: parseEntry(raw) }));
    this.apply(applyEntries(projection, recorded));
    return current;
  }

  /** Reads what is later than the projection, and checks that the log still holds what came before. */
  async catchUp(): Promise<LogFinding> {
    const { log, clinicId } = this.context;
    const day = this.context.today();
    const from = this.latest.day === day ? this.latest : emptyProjection(day);
    // In this order: what is appended in between makes the log longer, never shorter.
    const reads = [
      log.countEntries(clinicId, day),
      log.read(clinicId, day, Math.max(from.version, 1)),
    ] as const;
    const [length, recorded] = await Promise.all(reads);
    const lost = findLostCheckpoint(from, this.context.checkpoint, { length, recorded });
    if (lost) return { status: 'lost', checkpoint: lost };
    const later = recorded.filter(({ version }) => version > from.version);
    const step = applyEntries(from, later);
    if (step.after.state.day !== day) return { status: 'unopened', day, lastEpoch: this.latest.state.epoch };
    if (from.version > 0 && step.after.state.epoch !== from.state.epoch) return this.reload(day);
    if (later.length > 0 || from !== this.latest) this.apply(step);
    return current;
  }

  /** Needs no `runExclusive`: taps need not wait for the comparison, because what was read never changes. */
  async matchesBlock(index: number): Promise<boolean> {
    const block = this.blocks[index];
    if (!block || !this.isCurrent) return true;
    return !(await this.findDivergedBlock([block]));
  }

  /** Compares the whole log with what was read of it. */
  async verify(): Promise<LogFinding> {
    // Another node may have noticed first.
    const found = await this.catchUp();
    if (found.status !== 'current') return found;
    const block = await this.findDivergedBlock(this.blocks);
    return block ? { status: 'diverged', checkpoint: this.checkpoint, block } : current;
  }

  /** Takes over what was read, or what this process has just appended, before it is announced. */
  apply({ before, events, after }: ProjectionStep): void {
    const { invalidEntryCount } = this.latest.day === after.day ? this.latest : { invalidEntryCount: 0 };
    if (after.invalidEntryCount > invalidEntryCount)
      this.logger.error(`${after.invalidEntryCount} invalid entries of ${after.day} were skipped.`);
    this.latest = after;
    this.context.onChange({
      clinicId: this.clinicId,
      before: before.state,
      previousVersion: before.version,
      events,
      after: after.state,
      version: after.version,
    });
  }

  /** The first block that Redis does not hold as it was read; `null`: it holds them all. */
  private async findDivergedBlock(blocks: readonly DigestBlock[]): Promise<DigestBlock | null> {
    const { log, clinicId } = this.context;
    const { day } = this.latest;
    for (const block of blocks)
      if (block.isExact && (await log.digest(clinicId, day, block)) !== block.digest) return block;
    return null;
  }

  private async reload(day: string): Promise<LogFinding> {
    const step = await loadDay(this.context, day);
    if (step.after.state.day !== day) return this.catchUp();
    this.apply(step);
    return current;
  }
}
