import { clockIn, dayIn } from '../parts/moments.js';

const minute = 60_000;

/** The moment (milliseconds) of a day `YYYY-MM-DD` and a clock time `HH:MM` in a zone. */
export function instantIn(timeZone: string, day: string, clock: string): number {
  const wanted = Date.parse(`${day}T${clock}:00Z`);
  const told = (at: number) => Date.parse(`${dayIn(timeZone, at)}T${clockIn(timeZone, at)}:00Z`);
  // The offset may change between the guess and the moment itself, so the second look decides.
  const guess = wanted - (told(wanted) - wanted);
  return Math.round((guess - (told(guess) - wanted)) / minute) * minute;
}
