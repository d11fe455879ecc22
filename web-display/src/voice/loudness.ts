import { clockTime } from '../time/local-time.js';

/** Night hours: people live near the clinic (DESIGN.md §11). */
const nightFrom = '21:00';
const nightUntil = '07:00';
const nightShare = 0.5;

export function loudnessAt(volume: number, present: number): number {
  const clock = clockTime(present);
  const night = clock >= nightFrom || clock < nightUntil;
  return (volume / 100) * (night ? nightShare : 1);
}
