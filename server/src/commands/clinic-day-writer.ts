import type { ClinicDay, QueueEvent } from '@hannun/shared/queue';
import { Logger } from '@nestjs/common';
import type { ClinicDayStream } from '../clinic-day/clinic-day-stream.js';
import type { LogFinding } from '../clinic-day/log-finding.js';
import type { AppendOutcome } from '../event-log/log-appender.js';
import { openDay } from './system-commands/open-day.js';
import { startEpoch } from './system-commands/start-epoch.js';
import { UnitOfWork } from './unit-of-work.js';
import type { WriteContext } from './write-context.js';

type LossFinding = Extract<LogFinding, { status: 'lost' | 'diverged' }>;

/** Appends to one clinic's log, for tablets and for the server itself. Must run inside the stream's `runExclusive`. */
export class ClinicDayWriter {
  private readonly logger = new Logger(ClinicDayWriter.name);
  private needsVerification = false;

  constructor(
    private readonly stream: ClinicDayStream,
    private readonly context: WriteContext,
  ) {}

  get state(): ClinicDay {
    return this.stream.state;
  }

  get isCurrent(): boolean {
    return this.stream.isCurrent;
  }

  runExclusiveWithin<Result>(timeoutMs: number, task: () => Promise<Result>): Promise<Result> {
    return this.stream.runExclusiveWithin(timeoutMs, task);
  }

  /** Reads the log to its end, and resolves what that finds. */
  async catchUp(): Promise<void> {
    await this.resolve(await this.stream.catchUp());
  }

  /** Opens the day when its log is empty; begins an epoch when the log no longer holds what was read from it. */
  async resolve(found: LogFinding): Promise<void> {
    if (found.status === 'unopened')
      this.stream.apply(await openDay(this.context, found.day, found.lastEpoch));
    else if (found.status !== 'current') await this.startEpoch(found);
  }

  /** After a broken connection the store may be another one than before. */
  requireVerification(): void {
    this.needsVerification = true;
  }

  beginWork(): UnitOfWork {
    return new UnitOfWork(this.context, this.stream.projection);
  }

  /** Resolves once on disk. */
  async append(work: UnitOfWork): Promise<readonly AppendOutcome[]> {
    if (this.needsVerification) await this.verifyBeforeAppend();
    if (this.stream.projection !== work.base) return work.asConflicts;
    const { outcomes, step } = await work.commit();
    if (step) this.stream.apply(step);
    return outcomes;
  }

  async appendAsServer(command: string, events: readonly QueueEvent[]): Promise<void> {
    const work = this.beginWork();
    work.add({ by: 'server', command, events, answer: null });
    await this.append(work);
  }

  private async verifyBeforeAppend(): Promise<void> {
    // While Redis takes no writes, verifying for every rejected tap would only add load.
    await this.context.appender.assertWritable(this.context.clinicId);
    // Cleared first: the connection may break again during the check.
    this.needsVerification = false;
    try {
      await this.resolve(await this.stream.verify());
    } catch (error) {
      this.needsVerification = true;
      throw error;
    }
  }

  private async startEpoch(found: LossFinding): Promise<void> {
    const { day, epoch } = found.checkpoint;
    this.logger.error(
      `The log of ${this.context.clinicId}, ${day}, ${describe(found)}: it was restored, trimmed, changed or lost. It was read again under a later epoch; the clinic should recount its lines.`,
    );
    const begun = await startEpoch(this.context, day, epoch);
    this.context.onDivergence();
    this.stream.apply(begun);
  }
}

const describe = (found: LossFinding): string =>
  found.status === 'lost'
    ? `no longer holds all up to version ${found.checkpoint.version}`
    : `differs from what was read in versions ${found.block.after + 1} to ${found.block.until}`;
