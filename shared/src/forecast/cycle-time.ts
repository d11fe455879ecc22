import type { LaneMemory } from './lane-memory.js';
import type { CycleTracker } from './pace.js';
import { baseCycleSeconds } from './service-time.js';

export const createCycleTracker = (): CycleTracker => ({ boothSeconds: 0, cleared: 0 });

const halfLifePeople = 120;
/** Keeps the first few people from swinging the forecast. */
const priorWeightPeople = 36;
const maxCycleRatio = 3;
const minCycleRatio = 0.4;
/** Somebody calls even where no booth is seen. */
const minBooths = 0.5;

export function addBoothTime(
  tracker: CycleTracker,
  seconds: number,
  booths: number,
  memory: LaneMemory,
): void {
  const fade = 0.5 ** ((seconds * booths) / baseCycleSeconds(memory) / halfLifePeople);
  tracker.boothSeconds = tracker.boothSeconds * fade + seconds * Math.max(minBooths, booths);
  tracker.cleared *= fade;
}

export function cycleSeconds(tracker: CycleTracker, memory: LaneMemory): number {
  const expected = baseCycleSeconds(memory);
  const cycle = (priorWeightPeople * expected + tracker.boothSeconds) / (priorWeightPeople + tracker.cleared);
  return Math.min(maxCycleRatio * expected, Math.max(minCycleRatio * expected, cycle));
}
