/** Korea has no daylight saving time. */
const offset = '+09:00';

/** Milliseconds of a clock time `HH:MM` on a day; `24:00` is the end of the day. */
export const localClock = (day: string, clock: string): number =>
  clock === '24:00'
    ? Date.parse(`${day}T00:00:00${offset}`) + 86_400_000
    : Date.parse(`${day}T${clock}:00${offset}`);
