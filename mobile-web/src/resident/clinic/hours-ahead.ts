import { laneScheduleOn, scheduleOn } from '@hannun/shared/clinic-config';
import type { ClinicDirectoryEntry, DaySchedule } from '@hannun/shared/contract';
import type { LaneState } from '@hannun/shared/saying';

/** Until when people are taken in. */
const lastIntake = ({ until, intakeUntil }: DaySchedule): string => intakeUntil ?? until;

const lanePartOn = (clinic: ClinicDirectoryEntry, lane: string, day: string): DaySchedule | null =>
  laneScheduleOn(clinic, clinic.laneHours?.[lane] ?? {}, day);

/** Whether both a lane and its clinic have hours on a day. */
export const runsOn = (clinic: ClinicDirectoryEntry, lane: string, day: string): boolean =>
  lanePartOn(clinic, lane, day) !== null;

/** What a lane's hours leave of today at this clock time, its own and the clinic's; `null`: nothing. */
export function hoursAhead(
  clinic: ClinicDirectoryEntry,
  lane: string,
  { day, clock }: { day: string; clock: string },
): DaySchedule | null {
  const part = lanePartOn(clinic, lane, day);
  if (!part) return null;
  const intakeUntil = lastIntake(part);
  const breaks = [...(scheduleOn(clinic, day)?.breaks ?? []), ...(part.breaks ?? [])];
  return clock < intakeUntil ? { ...part, intakeUntil, breaks } : null;
}

const overStates: readonly LaneState[] = [
  'not-today',
  'closed',
  'day-off',
  'serving-last',
  'full',
  'closed-by-hour',
  'closed-by-hand',
];

/** Whether nobody can come today any more, as far as is known. */
export const isOverToday = (state: LaneState | undefined): boolean =>
  state !== undefined && overStates.includes(state);

/** A clinic that takes people in now does so by hand: closed all day, not yet open, after intake, or in a break. */
export const isOutsideHours = (schedule: DaySchedule | null, clock: string): boolean =>
  schedule === null ||
  clock < schedule.from ||
  clock >= lastIntake(schedule) ||
  (schedule.breaks ?? []).some(({ from, until }) => from <= clock && clock < until);
