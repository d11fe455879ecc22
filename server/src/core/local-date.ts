import { cachedFormat, dayInZone, minuteMs } from '@hannun/shared/date-time';

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

/** The instant (milliseconds) of a local time `HH:MM` on a day; `24:00` is its end. */
export function toInstantMs(day: string, clock: string, timeZone: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const asUtc = Date.parse(`${day}T00:00:00Z`) + (hours * 60 + minutes) * minuteMs;
  // The offset may change between the guess and the instant, so it is looked up again.
  const guess = asUtc - offsetMsAt(asUtc, timeZone);
  return asUtc - offsetMsAt(guess, timeZone);
}

export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

function offsetMsAt(milliseconds: number, timeZone: string): number {
  const local = offsetFormat(timeZone).format(milliseconds);
  const [, sign, hours, minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(local) ?? [];
  return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * minuteMs : 0;
}

const offsetFormat = (timeZone: string) => cachedFormat('en', { timeZone, timeZoneName: 'longOffset' });
