/** Days begin and offsets change at quarters of an hour, in every zone in use (milliseconds). */
const quarter = 15 * 60_000;
/** The day of the quarter last asked about, by zone: the clock is read far more often than its quarter changes. */
const lastAsked = new Map<string, { quarter: number; day: string }>();

/** The queue day (`YYYY-MM-DD`) that a moment (milliseconds) falls in, by the district's clock. */
export function dayOf(milliseconds: number, timeZone: string): string {
  const asked = Math.floor(milliseconds / quarter);
  const known = lastAsked.get(timeZone);
  if (known?.quarter === asked) return known.day;
  const day = dayFormat(timeZone).format(milliseconds);
  lastAsked.set(timeZone, { quarter: asked, day });
  return day;
}

/** The moment (milliseconds) of a local clock time `HH:MM` on a day; `24:00` ends the day. */
export function instantOf(day: string, clock: string, timeZone: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const asUtc = Date.parse(`${day}T00:00:00Z`) + (hours * 60 + minutes) * 60_000;
  // The offset may change between the guess and the moment itself, so the second look decides.
  const guess = asUtc - offsetAt(asUtc, timeZone);
  return asUtc - offsetAt(guess, timeZone);
}

/** The day `days` after this one. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Monday is 0, Sunday 6. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Local time minus UTC at a moment, milliseconds. */
function offsetAt(milliseconds: number, timeZone: string): number {
  const local = offsetFormat(timeZone).format(milliseconds);
  const [, sign, hours, minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(local) ?? [];
  return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const kept = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, kept);
  return kept;
}

const dayFormat = (timeZone: string) =>
  format('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
const offsetFormat = (timeZone: string) => format('en', { timeZone, timeZoneName: 'longOffset' });
