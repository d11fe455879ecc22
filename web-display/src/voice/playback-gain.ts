import { formatClock } from '../time/local-time.js';

/** Night hours: people live near the clinic. */
const nightFrom = '21:00';
const nightUntil = '07:00';
const nightGain = 0.5;

export function playbackGain(volumePercent: number, nowMs: number): number {
  const clock = formatClock(nowMs);
  const night = clock >= nightFrom || clock < nightUntil;
  return (volumePercent / 100) * (night ? nightGain : 1);
}
