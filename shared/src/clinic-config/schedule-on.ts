import type { ClinicConfig, DaySchedule, Exceptions, LaneConfig } from '../contract/clinic.js';
import { weekdayOf } from '../date-time/zoned-time.js';

type Hours = Pick<ClinicConfig, 'weekly' | 'exceptions' | 'publicHolidays'>;

const noDays: ReadonlySet<string> = new Set();

/**
 * A clinic's hours on a day `YYYY-MM-DD`; `null`: closed. A dated exception wins, then the clinic's rule for public
 * holidays, then the weekday. Residents' pages know no holidays: their directory holds them as exceptions.
 */
export function scheduleOn(
  { weekly, exceptions, publicHolidays }: Hours,
  day: string,
  holidays = noDays,
): DaySchedule | null {
  const exception = exceptions?.[day];
  if (exception !== undefined) return exception;
  if (publicHolidays === 'closed' && holidays.has(day)) return null;
  return weekly[weekdayOf(day)] ?? null;
}

type OwnHours = Pick<LaneConfig, 'weekly' | 'exceptions'>;

/** A lane's dated exception, else its week; `undefined`: neither is set, so that the clinic's hours hold. */
export function ownScheduleOn(
  { weekly, exceptions = {} }: OwnHours,
  day: string,
): DaySchedule | null | undefined {
  return weekly ? scheduleOn({ weekly, exceptions }, day) : exceptions[day];
}

/** A lane's hours within its clinic's of that day, which may be shorter than usual; of breaks, only its own. */
export function laneScheduleOn(
  clinic: Hours,
  lane: OwnHours,
  day: string,
  holidays = noDays,
): DaySchedule | null {
  const bounds = scheduleOn(clinic, day, holidays);
  const own = ownScheduleOn(lane, day);
  if (own === undefined) return bounds && withoutBreaks(bounds);
  if (!bounds || !own) return null;
  const from = later(own.from, bounds.from);
  const until = earlier(own.until, bounds.until);
  if (from >= until) return null;
  const intakeUntil = earlier(own.intakeUntil ?? own.until, bounds.intakeUntil ?? bounds.until);
  return { ...own, from, until, intakeUntil: earlier(intakeUntil, until) };
}

/** The clinic's breaks hold for each lane anyway, and end for all of them when staff resume. */
const withoutBreaks = ({ breaks: _, ...hours }: DaySchedule): DaySchedule => hours;

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** The clinic's exceptions with those holidays on which its rule closes it. */
export function exceptionsWithHolidays(
  { exceptions, publicHolidays }: Hours,
  holidays: readonly string[],
): Exceptions | undefined {
  if (publicHolidays !== 'closed' || holidays.length === 0) return exceptions;
  return { ...Object.fromEntries(holidays.map((day) => [day, null])), ...exceptions };
}
