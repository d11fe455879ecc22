import { dayPattern } from '../contract/patterns.js';
import { cachedFormat } from './cached-format.js';

/** ISO-8601, or milliseconds since 1970. */
export type Instant = string | number;
/** An IANA name; `undefined`: the device's own time zone. */
export type TimeZone = string | undefined;

/** Whether this runtime knows the time zone; old televisions lack recent ones. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    // `Intl` reports an unknown zone only by throwing.
    return false;
  }
}

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
export const hourSeconds = hourMs / 1000;
export const halfHourSeconds = hourSeconds / 2;
export const daySeconds = dayMs / 1000;
const twoDigits = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** `14:05`, on the 24-hour clock. */
export const formatClock = (timeZone: TimeZone, instant: Instant): string =>
  cachedFormat('en-GB', { timeZone, ...twoDigits }).format(new Date(instant));

/** A closing time: midnight is `24:00`, the end of the day. */
export const formatClosingClock = (timeZone: TimeZone, instant: Instant): string =>
  formatClock(timeZone, instant).replace(/^00:00$/, '24:00');

/** The closing time of a queue day; `null` when a clinic goes on past the end of that day. */
export const formatClosingOn = (timeZone: TimeZone, day: string, instant: Instant): string | null =>
  dayInZone(timeZone, new Date(instant).getTime() - 1) === day ? formatClosingClock(timeZone, instant) : null;

/** `14:05:09`, on the 24-hour clock. */
export const formatClockWithSeconds = (timeZone: TimeZone, instant: Instant): string =>
  cachedFormat('en-GB', { timeZone, ...twoDigits, second: '2-digit' }).format(new Date(instant));

/** The day `YYYY-MM-DD` that an instant falls on in a time zone. */
export const dayInZone = (timeZone: TimeZone, instant: Instant): string =>
  cachedFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );

/** Epoch ms of a day `YYYY-MM-DD` and a time `HH:MM[:SS]` in a time zone; `24:00` is the end of the day. */
export function instantInZone(timeZone: string, day: string, clock: string): number {
  const asUtcMs = Date.parse(`${day}T${clock}Z`);
  const offsetMs = (at: number) =>
    Date.parse(`${dayInZone(timeZone, at)}T${formatClock(timeZone, at)}:00Z`) -
    Math.floor(at / minuteMs) * minuteMs;
  // The offset may change between the estimate and the instant (DST), so it is looked up twice.
  return asUtcMs - offsetMs(asUtcMs - offsetMs(asUtcMs));
}

/** `days` may be negative. */
export const addDays = (day: string, days = 1): string =>
  new Date(startOfDayUtc(day) + days * dayMs).toISOString().slice(0, 10);

/** Number of midnights in a time zone between two instants. */
export const daysUntil = (timeZone: TimeZone, instant: Instant, now: Instant): number =>
  (startOfDayUtc(dayInZone(timeZone, instant)) - startOfDayUtc(dayInZone(timeZone, now))) / dayMs;

/** Monday is 0, Sunday 6. */
export const weekdayOf = (day: string): number => (new Date(startOfDayUtc(day)).getUTCDay() + 6) % 7;

export const startOfDayUtc = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Whether the calendar has such a day, written `2026-11-23`. */
export const isDay = (text: string): boolean =>
  dayPattern.test(text) && new Date(startOfDayUtc(text)).toJSON()?.slice(0, 10) === text;
