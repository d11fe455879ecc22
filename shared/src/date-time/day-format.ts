import { cachedFormat } from './cached-format.js';
import { daysUntil, type Instant, startOfDayUtc, type TimeZone } from './zoned-time.js';

type DayStyle = Pick<Intl.DateTimeFormatOptions, 'month' | 'day' | 'weekday'>;

export const formatDay = (locale: string, day: string, style: DayStyle): string =>
  cachedFormat(locale, { ...style, timeZone: 'UTC' }).format(startOfDayUtc(day));

/** `월요일` or `Monday`; short: `월` or `Mon`. */
export const formatWeekday = (locale: string, day: string, weekday: DayStyle['weekday'] = 'long'): string =>
  formatDay(locale, day, { weekday });

/** `11월 26일` or `November 26`. */
export const formatMonthDay = (locale: string, day: string): string =>
  formatDay(locale, day, { month: 'long', day: 'numeric' });

/** How to name the day of a later instant: by its weekday only while that is unambiguous. */
export type DayLabel = 'today' | 'tomorrow' | 'weekday' | 'date';

export function dayLabelOf(timeZone: TimeZone, instant: Instant, now: Instant): DayLabel {
  const days = daysUntil(timeZone, instant, now);
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days < 7 ? 'weekday' : 'date';
}
