import type { LaneMemory } from './memory.js';
import { cycleBase } from './service.js';

/** Booth-seconds spent and people cleared lately, while a line stood; both fade. */
export type Pace = { boothSeconds: number; cleared: number };

/** A pace of nothing yet. */
export const freshPace = (): Pace => ({ boothSeconds: 0, cleared: 0 });

/** The pace halves its weight every hundred and twenty people: half a day of a small clinic. */
const halfLife = 120;
/** The expected cycle counts as three dozen people, so that the first few cannot swing the forecast. */
const expectedWeight = 36;
/** One person's booth time stays within these multiples of what service and gap say. */
const slowest = 3;
const fastest = 0.4;
/** Even where no booth is seen somebody calls: half a booth keeps time from standing still. */
const fewestBooths = 0.5;

/** Lets `seconds` pass with `booths` working before a standing line. */
export function spend(pace: Pace, seconds: number, booths: number, memory: LaneMemory): void {
  const fade = 0.5 ** ((seconds * booths) / cycleBase(memory) / halfLife);
  pace.boothSeconds = pace.boothSeconds * fade + seconds * Math.max(fewestBooths, booths);
  pace.cleared *= fade;
}

/** Booth-seconds one person takes, from service and gap, corrected by what was seen lately. */
export function cycleOf(pace: Pace, memory: LaneMemory): number {
  const expected = cycleBase(memory) * memory.long;
  const cycle = (expectedWeight * expected + pace.boothSeconds) / (expectedWeight + pace.cleared);
  return Math.min(slowest * expected, Math.max(fastest * expected, cycle));
}

/** The pace as it will be after `seconds` more in which nobody was cleared; `pace` itself stays. */
export function paceAfter(pace: Pace, seconds: number, booths: number, memory: LaneMemory): Pace {
  if (seconds <= 0) return pace;
  const later = { ...pace };
  spend(later, seconds, booths, memory);
  return later;
}
