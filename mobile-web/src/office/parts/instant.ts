import { clockIn, dayIn } from './moments.js';

const minute = 60_000;

/** The moment (milliseconds) of a day `YYYY-MM-DD` and a clock time `HH:MM` or `HH:MM:SS` in a zone. */
export function instantIn(timeZone: string, day: string, clock: string): number {
  const wanted = Date.parse(`${day}T${clock}Z`);
  const offset = (at: number) =>
    Date.parse(`${dayIn(timeZone, at)}T${clockIn(timeZone, at)}:00Z`) - Math.floor(at / minute) * minute;
  // The offset may change between the guess and the moment itself, so the second look decides.
  return wanted - offset(wanted - offset(wanted));
}
