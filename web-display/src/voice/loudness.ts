import { clockTime } from '../time/local-time.js';

/** Between these clock times people near the clinic sleep (DESIGN.md §11). */
const nightFrom = '21:00';
const nightUntil = '07:00';
const nightShare = 0.5;

/** How loud (0 to 1) a voice of a volume (0 to 100) is at a moment (milliseconds since 1970). */
export function loudnessAt(volume: number, present: number): number {
  const clock = clockTime(present);
  const night = clock >= nightFrom || clock < nightUntil;
  return (volume / 100) * (night ? nightShare : 1);
}
