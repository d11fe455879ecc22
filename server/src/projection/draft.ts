import type { ClinicDay, QueueEvent } from '@hannun/shared';
import type { AnswerToKeep, Appended, Part } from '../log/clinic-log.js';
import type { LogEntry } from '../log/log-entry.js';
import type { Circumstances } from './circumstances.js';
import { type ClinicProjection, folded } from './clinic-projection.js';

export type Step = {
  by: string;
  command: string;
  events: readonly QueueEvent[];
  answer: AnswerToKeep | null;
};

/** Commands not yet written, each decided on the state the ones before it lead to. */
export class Draft {
  private readonly recordedAt: string;
  private readonly drafted: { part: Part; after: ClinicProjection }[] = [];

  constructor(
    private readonly around: Circumstances,
    private readonly base: ClinicProjection,
  ) {
    this.recordedAt = around.now();
  }

  get state(): ClinicDay {
    return this.last.state;
  }

  get version(): number {
    return this.last.version;
  }

  get conflicts(): readonly Appended[] {
    return this.drafted.map(() => ({ outcome: 'conflict' }));
  }

  add({ by, command, events, answer }: Step): void {
    const version = this.version + 1;
    const recorded = events.map((event) => {
      const entry: LogEntry = { v: 1, by, command, recordedAt: this.recordedAt, event };
      return { version, raw: JSON.stringify(entry), entry };
    });
    const after = events.length > 0 ? folded(this.last, recorded) : this.last;
    const entries = recorded.map(({ raw }) => raw);
    this.drafted.push({
      after,
      part: { entries, epoch: after.state.epoch, live: this.liveOf(after), answer },
    });
  }

  async write(): Promise<{ outcomes: readonly Appended[]; next: ClinicProjection }> {
    const { around, base, drafted } = this;
    const parts = drafted.map(({ part }) => part);
    const { clinicId } = around;
    const outcomes = await around.log.append({ clinicId, day: base.day, expected: base.version, parts });
    const written = drafted.slice(0, outcomes.findLastIndex(({ outcome }) => outcome === 'appended') + 1);
    const last = written.at(-1)?.after ?? base;
    if (last.version === base.version) return { outcomes, next: base };
    const events = written.flatMap(({ part, after }) => (part.entries.length > 0 ? after.fold.events : []));
    return { outcomes, next: { ...last, fold: { after: base.version, events } } };
  }

  private get last(): ClinicProjection {
    return this.drafted.at(-1)?.after ?? this.base;
  }

  private liveOf({ state }: ClinicProjection): Part['live'] {
    return this.base.day === this.around.today() ? state : null;
  }
}
