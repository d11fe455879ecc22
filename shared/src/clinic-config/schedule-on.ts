import type { ClinicConfig, DaySchedule, Exceptions } from '../contract/clinic.js';
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

/** The clinic's exceptions with those holidays on which its rule closes it. */
export function exceptionsWithHolidays(
  { exceptions, publicHolidays }: Hours,
  holidays: readonly string[],
): Exceptions | undefined {
  if (publicHolidays !== 'closed' || holidays.length === 0) return exceptions;
  return { ...Object.fromEntries(holidays.map((day) => [day, null])), ...exceptions };
}
