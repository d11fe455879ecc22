import type { DayOpened } from '@hannun/shared';
import type { ClinicLog } from '../log/clinic-log.js';
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
  /** What was read no longer stood in the log, and an epoch began for it. */
  differed: () => void;
  /** How far an earlier start of this node read; `null`: this is the first. */
  mark: Mark | null;
};

/** A day's log folded from its first entry. */
export const whole = async ({ log, clinicId }: Circumstances, day: string): Promise<ClinicProjection> =>
  folded(unread(day), await log.read(clinicId, day, 1));
