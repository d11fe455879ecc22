import { dayInZone, minuteMs } from '@hannun/shared/date-time';

/** In every time zone in use, days begin and offsets change on a quarter of an hour. */
const quarterHourMs = 15 * minuteMs;
/** Caches the last result per time zone, because formatting a date is slow. */
const latestDays = new Map<string, { quarter: number; day: string }>();

/** The queue day (`YYYY-MM-DD`) of an instant (milliseconds) in the district's time zone. */
export function queueDayAt(milliseconds: number, timeZone: string): string {
  const quarterIndex = Math.floor(milliseconds / quarterHourMs);
  const known = latestDays.get(timeZone);
  if (known?.quarter === quarterIndex) return known.day;
  const day = dayInZone(timeZone, milliseconds);
  latestDays.set(timeZone, { quarter: quarterIndex, day });
  return day;
}
