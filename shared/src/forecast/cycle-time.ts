import type { LaneMemory } from './lane-memory.js';
import { baseCycleSeconds } from './service-time.js';

/** Booth-seconds spent and people cleared while a line stood; both decay. */
export type CycleTracker = { boothSeconds: number; cleared: number };

export const createCycleTracker = (): CycleTracker => ({ boothSeconds: 0, cleared: 0 });

const halfLifePeople = 120;
/** Keeps the first few people from swinging the forecast. */
const priorWeightPeople = 36;
const maxCycleRatio = 3;
const minCycleRatio = 0.4;
/** Somebody calls even where no booth is seen. */
const minBooths = 0.5;

export function addBoothTime(pace: CycleTracker, seconds: number, booths: number, memory: LaneMemory): void {
  const fade = 0.5 ** ((seconds * booths) / baseCycleSeconds(memory) / halfLifePeople);
  pace.boothSeconds = pace.boothSeconds * fade + seconds * Math.max(minBooths, booths);
  pace.cleared *= fade;
}

export function cycleSeconds(pace: CycleTracker, memory: LaneMemory): number {
  const expected = baseCycleSeconds(memory) * memory.long;
  const cycle = (priorWeightPeople * expected + pace.boothSeconds) / (priorWeightPeople + pace.cleared);
  return Math.min(maxCycleRatio * expected, Math.max(minCycleRatio * expected, cycle));
}

export function cycleTrackerAfter(
  pace: CycleTracker,
  seconds: number,
  booths: number,
  memory: LaneMemory,
): CycleTracker {
  if (seconds <= 0) return pace;
  const later = { ...pace };
  addBoothTime(later, seconds, booths, memory);
  return later;
}
