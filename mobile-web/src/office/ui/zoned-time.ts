import { dayInZone, formatClock } from './date-format.js';

const minuteMs = 60_000;

/** Epoch ms of a day `YYYY-MM-DD` and a time `HH:MM[:SS]` in a time zone. */
export function zonedInstant(timeZone: string, day: string, clock: string): number {
  const wallClockMs = Date.parse(`${day}T${clock}Z`);
  const offsetMs = (at: number) =>
    Date.parse(`${dayInZone(timeZone, at)}T${formatClock(timeZone, at)}:00Z`) -
    Math.floor(at / minuteMs) * minuteMs;
  // The offset may change between the estimate and the instant (DST), so it is looked up twice.
  return wallClockMs - offsetMs(wallClockMs - offsetMs(wallClockMs));
}
