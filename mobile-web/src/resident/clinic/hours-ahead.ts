import { scheduleOn } from '@hannun/shared/clinic-config';
import type { ClinicDirectoryEntry, DaySchedule } from '@hannun/shared/contract';
import type { LaneState } from '@hannun/shared/saying';

/** Until when people are taken in. */
const lastIntake = ({ until, intakeUntil }: DaySchedule): string => intakeUntil ?? until;

/** A lane's own hours on a day, not yet cut to its clinic's. */
const laneScheduleOn = (clinic: ClinicDirectoryEntry, lane: string, day: string): DaySchedule | null => {
  const own = clinic.laneHours?.[lane];
  return scheduleOn(own ? { weekly: clinic.weekly, ...own } : clinic, day);
};

/** Whether both a lane and its clinic have hours on a day. */
export const runsOn = (clinic: ClinicDirectoryEntry, lane: string, day: string): boolean =>
  scheduleOn(clinic, day) !== null && laneScheduleOn(clinic, lane, day) !== null;

/** What a lane's hours leave of today at this clock time, its own and the clinic's; `null`: nothing. */
export function hoursAhead(
  clinic: ClinicDirectoryEntry,
  lane: string,
  { day, clock }: { day: string; clock: string },
): DaySchedule | null {
  const whole = scheduleOn(clinic, day);
  const part = laneScheduleOn(clinic, lane, day);
  if (!whole || !part) return null;
  const from = whole.from > part.from ? whole.from : part.from;
  const until = whole.until < part.until ? whole.until : part.until;
  const [intakeUntil = until] = [lastIntake(whole), lastIntake(part), until].sort();
  const breaks = part === whole ? (whole.breaks ?? []) : [...(whole.breaks ?? []), ...(part.breaks ?? [])];
  return clock < intakeUntil ? { from, until, intakeUntil, breaks } : null;
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
