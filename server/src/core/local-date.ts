/** In every time zone in use, days begin and offsets change on a quarter of an hour. */
const quarterHourMs = 15 * 60_000;
/** Caches the last result per time zone, because formatting a date is slow. */
const latestDays = new Map<string, { quarter: number; day: string }>();

/** The queue day (`YYYY-MM-DD`) of an instant (milliseconds) in the district's time zone. */
export function queueDayAt(milliseconds: number, timeZone: string): string {
  const quarterIndex = Math.floor(milliseconds / quarterHourMs);
  const known = latestDays.get(timeZone);
  if (known?.quarter === quarterIndex) return known.day;
  const day = dayFormat(timeZone).format(milliseconds);
  latestDays.set(timeZone, { quarter: quarterIndex, day });
  return day;
}

/** The instant (milliseconds) of a local time `HH:MM` on a day; `24:00` is its end. */
export function toInstantMs(day: string, clock: string, timeZone: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const asUtc = Date.parse(`${day}T00:00:00Z`) + (hours * 60 + minutes) * 60_000;
  // The offset may change between the guess and the instant, so it is looked up again.
  const guess = asUtc - offsetMsAt(asUtc, timeZone);
  return asUtc - offsetMsAt(guess, timeZone);
}

export const addDays = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

function offsetMsAt(milliseconds: number, timeZone: string): number {
  const local = offsetFormat(timeZone).format(milliseconds);
  const [, sign, hours, minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(local) ?? [];
  return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
}

const formatCache = new Map<string, Intl.DateTimeFormat>();

function cachedFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formatCache.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatCache.set(key, format);
  return format;
}

const dayFormat = (timeZone: string) =>
  cachedFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
const offsetFormat = (timeZone: string) => cachedFormat('en', { timeZone, timeZoneName: 'longOffset' });
