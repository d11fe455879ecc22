import type { DayOpened, QueueEvent } from '@hannun/shared';
import type { AnswerToKeep, Appended, ClinicLog } from '../log/clinic-log.js';
import type { LogEntry } from '../log/log-entry.js';
import { type ClinicProjection, folded, unread } from './clinic-projection.js';
import type { Mark } from './high-water.js';

/** What following a clinic's log needs to know: the clinic, the day it is, and how a day begins. */
export type Circumstances = {
  clinicId: string;
  log: ClinicLog;
  today: () => string;
  now: () => string;
  /** When a day ends (ISO-8601). */
  endOf: (day: string) => string;
  dayOpened: (day: string, epoch: number) => DayOpened;
  changed: () => void;
  /** How far an earlier start of this node read; `null`: this is the first. */
  mark: Mark | null;
};

/** What one version consists of: its events, and the answer kept under the command's id. */
export type Step = {
  by: string;
  command: string;
  events: readonly QueueEvent[];
  answer: AnswerToKeep | null;
};

/** A day's log folded from its first entry. */
export const whole = async ({ log, clinicId }: Circumstances, day: string): Promise<ClinicProjection> =>
  folded(unread(day), await log.read(clinicId, day, 1));

/** Appends a step on top of `base`; `next` is the projection with it, `base` itself when nothing was written. */
export async function write(
  { clinicId, log, now, today }: Circumstances,
  base: ClinicProjection,
  { by, command, events, answer }: Step,
): Promise<{ appended: Appended; next: ClinicProjection }> {
  const recordedAt = now();
  const entries = events.map((event): LogEntry => ({ v: 1, by, command, recordedAt, event }));
  const recorded = entries.map((entry) => ({
    version: base.version + 1,
    raw: JSON.stringify(entry),
    entry,
  }));
  const next = folded(base, recorded);
  const appended = await log.append({
    clinicId,
    day: base.day,
    expected: base.version,
    entries: recorded.map(({ raw }) => raw),
    epoch: next.state.epoch,
    live: base.day === today() ? { state: next.state, now: recordedAt } : null,
    answer,
  });
  return { appended, next: appended.outcome === 'appended' ? next : base };
}
