/** Korea has no daylight saving time. */
const utcOffset = '+09:00';

/** Milliseconds of a clock time `HH:MM` on a day; `24:00` is the end of the day. */
export const clinicTimeToMs = (day: string, clock: string): number =>
  clock === '24:00'
    ? Date.parse(`${day}T00:00:00${utcOffset}`) + 86_400_000
    : Date.parse(`${day}T${clock}:00${utcOffset}`);
