import { clockIn, dayIn } from './moments.js';

const minute = 60_000;

/** Epoch ms of a day `YYYY-MM-DD` and a time `HH:MM[:SS]` in a time zone. */
export function instantIn(timeZone: string, day: string, clock: string): number {
  const wanted = Date.parse(`${day}T${clock}Z`);
  const offset = (at: number) =>
    Date.parse(`${dayIn(timeZone, at)}T${clockIn(timeZone, at)}:00Z`) - Math.floor(at / minute) * minute;
  // The offset may change between the estimate and the instant (DST), so it is looked up twice.
  return wanted - offset(wanted - offset(wanted));
}
