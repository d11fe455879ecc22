import type { ClinicDay, QueueEvent } from '@hannun/shared/queue';
import { Logger } from '@nestjs/common';
import type { ClinicDayProjection, ProjectionStep } from '../clinic-day/clinic-day-projection.js';
import type { ClinicDayStream } from '../clinic-day/clinic-day-stream.js';
import type { LogFinding } from '../clinic-day/log-finding.js';
import type { SystemCommandName } from '../event-log/log-entry.js';
import { openDay } from './system-commands/open-day.js';
import { startEpoch } from './system-commands/start-epoch.js';
import { type CommitResult, UnitOfWork } from './unit-of-work.js';
import type { SystemContext, WriteContext } from './write-context.js';

type Divergence = Extract<LogFinding, { status: 'lost' | 'diverged' }>;

/** Appends to one clinic's log, for tablets and for the server itself. Must run inside the stream's `runExclusive`. */
export class ClinicDayWriter {
  private readonly logger = new Logger(ClinicDayWriter.name);
  private readonly context: SystemContext;
  private needsVerification = false;

  constructor(
    private readonly stream: ClinicDayStream,
    context: WriteContext,
  ) {
    this.context = { ...context, appendAsServer: (...args) => this.appendAsServer(...args) };
  }

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
    if (found.status === 'current') return;
    // Each reads the day whole, which leaves nothing to compare that was read before.
    await this.whileVerifying(async () => {
      if (found.status === 'unopened')
        this.stream.apply(await openDay(this.context, found.day, found.lastEpoch));
      else await this.startEpoch(found);
    });
  }

  /** After a broken connection the store may be another one than before. */
  requireVerification(): void {
    this.needsVerification = true;
  }

  beginWork(): UnitOfWork {
    return new UnitOfWork(this.context, this.stream.projection);
  }

  /** The only way into the log. Resolves once on disk. */
  async append(work: UnitOfWork): Promise<CommitResult> {
    const { projection } = this.stream;
    if (this.needsVerification) await this.verifyBeforeAppend();
    if (this.stream.projection !== projection) return work.asConflicts;
    const result = await work.commit();
    if (result.step && work.base === projection) this.stream.apply(result.step);
    return result;
  }

  /** As `SystemContext.appendAsServer`. A `base` other than the current one is a day just read, for the caller to apply. */
  async appendAsServer(
    command: SystemCommandName,
    events: readonly QueueEvent[],
    base: ClinicDayProjection = this.stream.projection,
  ): Promise<ProjectionStep | null> {
    const work = new UnitOfWork(this.context, base);
    work.add({ by: 'server', command, events, ack: null });
    const { outcomes, step } = await this.append(work);
    for (const each of outcomes) if (each.outcome === 'failed') throw new Error(each.why);
    return step;
  }

  private async verifyBeforeAppend(): Promise<void> {
    // While Redis takes no writes, verifying for every rejected tap would only add load.
    await this.context.appender.assertWritable(this.context.clinicId);
    await this.whileVerifying(async () => this.resolve(await this.stream.verify()));
  }

  private async whileVerifying(task: () => Promise<void>): Promise<void> {
    // Cleared first: the connection may break again meanwhile.
    this.needsVerification = false;
    try {
      await task();
    } catch (error) {
      this.needsVerification = true;
      throw error;
    }
  }

  private async startEpoch(found: Divergence): Promise<void> {
    const { day, epoch } = found.checkpoint;
    this.logger.error(
      `The log of ${this.context.clinicId}, ${day}, ${describe(found)}: it was restored, trimmed, changed or lost. It was read again under a later epoch; the clinic should recount its lines.`,
    );
    const begun = await startEpoch(this.context, day, epoch);
    this.context.onDivergence();
    this.stream.apply(begun);
  }
}

const describe = (found: Divergence): string =>
  found.status === 'lost'
    ? `no longer holds all up to version ${found.checkpoint.version}`
    : `differs from what was read in versions ${found.block.after + 1} to ${found.block.until}`;
