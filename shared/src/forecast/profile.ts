import type { LaneFlow } from './flow.js';
import { slotAt } from './hours.js';
import type { LaneMemory } from './memory.js';

const enoughLine = 300;
const fullLine = 900;
const slotLearning = 0.3;
const trustedDays = 3;
/** The present number of booths gives way to the rota at this time constant. */
const giveWay = 300;

export function learnProfile(memory: LaneMemory, flow: LaneFlow): void {
  flow.slotSeconds.forEach((seconds, slot) => {
    if (seconds <= enoughLine) return;
    const days = memory.boothDays[slot] ?? 0;
    const rate = Math.max(slotLearning, 1 / (days + 1)) * Math.min(1, seconds / fullLine);
    const seen = (flow.slotBoothSeconds[slot] ?? 0) / seconds;
    const known = memory.booths[slot] ?? 0;
    memory.booths[slot] = days === 0 ? seen : known + rate * (seen - known);
    memory.boothDays[slot] = days + 1;
  });
}

export function usualBooths(memory: LaneMemory, flow: LaneFlow, at: number): number | null {
  const slot = slotAt(flow, at);
  const booths = memory.booths[slot] ?? 0;
  return (memory.boothDays[slot] ?? 0) > 0 && booths > 0 ? booths : null;
}

const staffingHalfLife = 7200;
/** A short break is no sick colleague, but a thin morning is. */
const rotaWeight = 1800;

export function noteStaffing(memory: LaneMemory, flow: LaneFlow, seconds: number, booths: number): void {
  const { staffing, today } = flow;
  const fade = 0.5 ** (seconds / staffingHalfLife);
  const usual = usualBooths(memory, flow, flow.now) ?? booths;
  staffing.seen = staffing.seen * fade + seconds * booths;
  staffing.usual = staffing.usual * fade + seconds * usual;
  today.seconds = today.seconds * fade + seconds;
  today.boothSeconds = today.boothSeconds * fade + seconds * booths;
}

/** Moves from the booths working now to the rota, or to today's mean. */
export function boothsAt(
  memory: LaneMemory,
  flow: LaneFlow,
  now: number,
  at: number,
  booths: number,
): number {
  const expected = expectedBooths(memory, flow, at, booths);
  const later = booths + (1 - Math.exp((now - at) / giveWay)) * (expected - booths);
  return Math.min(5 * booths, Math.max(0.05 * booths, later));
}

function expectedBooths(memory: LaneMemory, flow: LaneFlow, at: number, booths: number): number {
  const { staffing, today } = flow;
  const present = (giveWay * booths + today.boothSeconds) / (giveWay + today.seconds);
  const rota = usualBooths(memory, flow, at);
  if (rota === null) return present;
  const trust = Math.min(1, (memory.boothDays[slotAt(flow, at)] ?? 0) / trustedDays);
  const weight = rotaWeight * rota;
  const share = (weight + staffing.seen) / (weight + staffing.usual);
  return trust * rota * share + (1 - trust) * present;
}
