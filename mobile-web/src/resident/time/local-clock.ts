/** Korea keeps one offset all year; every clinic of the product stands there. */
const offset = '+09:00';

/** The moment (milliseconds) of a clinic's clock time `HH:MM` on a day; `24:00` ends the day. */
export const localClock = (day: string, clock: string): number =>
  clock === '24:00'
    ? Date.parse(`${day}T00:00:00${offset}`) + 86_400_000
    : Date.parse(`${day}T${clock}:00${offset}`);
