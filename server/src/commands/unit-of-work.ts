import type { ClinicDay, QueueEvent } from '@hannun/shared/queue';
import {
  applyEntries,
  type ClinicDayProjection,
  joinSteps,
  type ProjectionStep,
} from '../clinic-day/clinic-day-projection.js';
import type { AckToStore, AppendOutcome, CommandAppend } from '../event-log/log-appender.js';
import type { LogEntry } from '../event-log/log-entry.js';
import type { WriteContext } from './write-context.js';

export type CommandStep = {
  by: string;
  command: string;
  events: readonly QueueEvent[];
  ack: AckToStore | null;
};

/** `step`: from the state decided on to the one now in the log; `null`: nothing was written. */
export type CommitResult = { outcomes: readonly AppendOutcome[]; step: ProjectionStep | null };

/** Commands not yet written, each decided on the state the ones before it lead to. */
export class UnitOfWork {
  private readonly recordedAt: string;
  private readonly pending: { append: CommandAppend; step: ProjectionStep }[] = [];

  constructor(
    private readonly context: WriteContext,
    readonly base: ClinicDayProjection,
  ) {
    this.recordedAt = context.now();
  }

  get state(): ClinicDay {
    return this.last.state;
  }

  get version(): number {
    return this.last.version;
  }

  get asConflicts(): CommitResult {
    return { outcomes: this.pending.map(() => ({ outcome: 'conflict' })), step: null };
  }

  add({ by, command, events, ack }: CommandStep): void {
    const version = this.version + 1;
    const recorded = events.map((event) => {
      const entry: LogEntry = { v: 1, by, command, recordedAt: this.recordedAt, event };
      return { version, raw: JSON.stringify(entry), entry };
    });
    const before = this.last;
    const step = recorded.length > 0 ? applyEntries(before, recorded) : { before, events: [], after: before };
    const entries = recorded.map(({ raw }) => raw);
    const { epoch } = step.after.state;
    this.pending.push({ step, append: { entries, epoch, liveState: this.liveStateOf(step.after), ack } });
  }

  /** Resolves once on disk. */
  async commit(): Promise<CommitResult> {
    const { base, pending } = this;
    const { clinicId, appender } = this.context;
    const { day, version: expectedVersion } = base;
    const commands = pending.map(({ append }) => append);
    const outcomes = await appender.append({ clinicId, day, expectedVersion, commands });
    const written = pending
      .slice(0, outcomes.findLastIndex(({ outcome }) => outcome === 'appended') + 1)
      .map(({ step }) => step)
      .filter(({ before, after }) => before !== after);
    return { outcomes, step: written.length > 0 ? written.reduce(joinSteps) : null };
  }

  private get last(): ClinicDayProjection {
    return this.pending.at(-1)?.step.after ?? this.base;
  }

  private liveStateOf({ state }: ClinicDayProjection): CommandAppend['liveState'] {
    return this.base.day === this.context.today() ? state : null;
  }
}
