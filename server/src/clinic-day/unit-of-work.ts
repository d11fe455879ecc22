import type { ClinicDay, QueueEvent } from '@hannun/shared/queue';
import type { AckToStore, AppendOutcome, CommandAppend } from '../event-log/event-log.js';
import type { LogEntry } from '../event-log/log-entry.js';
import { applyEntries, type ClinicDayProjection } from './clinic-day-projection.js';
import type { StreamContext } from './stream-context.js';

export type CommandStep = {
  by: string;
  command: string;
  events: readonly QueueEvent[];
  answer: AckToStore | null;
};

/** Commands not yet written, each decided on the state the ones before it lead to. */
export class UnitOfWork {
  private readonly recordedAt: string;
  private readonly pending: { part: CommandAppend; after: ClinicDayProjection }[] = [];

  constructor(
    private readonly context: StreamContext,
    private readonly base: ClinicDayProjection,
  ) {
    this.recordedAt = context.now();
  }

  get state(): ClinicDay {
    return this.last.state;
  }

  get version(): number {
    return this.last.version;
  }

  get asConflicts(): readonly AppendOutcome[] {
    return this.pending.map(() => ({ outcome: 'conflict' }));
  }

  add({ by, command, events, answer }: CommandStep): void {
    const version = this.version + 1;
    const recorded = events.map((event) => {
      const entry: LogEntry = { v: 1, by, command, recordedAt: this.recordedAt, event };
      return { version, raw: JSON.stringify(entry), entry };
    });
    const after = events.length > 0 ? applyEntries(this.last, recorded) : this.last;
    const entries = recorded.map(({ raw }) => raw);
    this.pending.push({
      after,
      part: { entries, epoch: after.state.epoch, liveState: this.liveStateOf(after), answer },
    });
  }

  async commit(): Promise<{ outcomes: readonly AppendOutcome[]; next: ClinicDayProjection }> {
    const { context, base, pending } = this;
    const parts = pending.map(({ part }) => part);
    const { clinicId } = context;
    const outcomes = await context.log.append({
      clinicId,
      day: base.day,
      expectedVersion: base.version,
      commands: parts,
    });
    const written = pending.slice(0, outcomes.findLastIndex(({ outcome }) => outcome === 'appended') + 1);
    const last = written.at(-1)?.after ?? base;
    if (last.version === base.version) return { outcomes, next: base };
    const events = written.flatMap(({ part, after }) =>
      part.entries.length > 0 ? after.lastChange.events : [],
    );
    return { outcomes, next: { ...last, lastChange: { after: base.version, events } } };
  }

  private get last(): ClinicDayProjection {
    return this.pending.at(-1)?.after ?? this.base;
  }

  private liveStateOf({ state }: ClinicDayProjection): CommandAppend['liveState'] {
    return this.base.day === this.context.today() ? state : null;
  }
}
