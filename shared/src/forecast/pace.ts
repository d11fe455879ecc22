import type { LaneMemory } from './memory.js';
import { cycleBase } from './service.js';

/** Booth-seconds spent and people cleared while a line stood; both decay. */
export type Pace = { boothSeconds: number; cleared: number };

export const freshPace = (): Pace => ({ boothSeconds: 0, cleared: 0 });

const halfLife = 120;
/** Keeps the first few people from swinging the forecast. */
const expectedWeight = 36;
const slowest = 3;
const fastest = 0.4;
/** Somebody calls even where no booth is seen. */
const fewestBooths = 0.5;

export function spend(pace: Pace, seconds: number, booths: number, memory: LaneMemory): void {
  const fade = 0.5 ** ((seconds * booths) / cycleBase(memory) / halfLife);
  pace.boothSeconds = pace.boothSeconds * fade + seconds * Math.max(fewestBooths, booths);
  pace.cleared *= fade;
}

export function cycleOf(pace: Pace, memory: LaneMemory): number {
  const expected = cycleBase(memory) * memory.long;
  const cycle = (expectedWeight * expected + pace.boothSeconds) / (expectedWeight + pace.cleared);
  return Math.min(slowest * expected, Math.max(fastest * expected, cycle));
}

export function paceAfter(pace: Pace, seconds: number, booths: number, memory: LaneMemory): Pace {
  if (seconds <= 0) return pace;
  const later = { ...pace };
  spend(later, seconds, booths, memory);
  return later;
}
