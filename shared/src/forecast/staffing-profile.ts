import type { LaneFlow } from './flow.js';
import type { LaneMemory } from './lane-memory.js';
import { halfHourSlotAt } from './working-hours.js';

const minQueueSeconds = 300;
const fullQueueSeconds = 900;
const slotLearningRate = 0.3;
const fullTrustDays = 3;
/** What the booths working at the moment count in today's mean. */
const presentWeightSeconds = 300;

export function learnStaffingProfile(memory: LaneMemory, flow: LaneFlow): void {
  flow.slotSeconds.forEach((seconds, slot) => {
    if (seconds <= minQueueSeconds) return;
    const days = memory.boothDays[slot] ?? 0;
    const rate = Math.max(slotLearningRate, 1 / (days + 1)) * Math.min(1, seconds / fullQueueSeconds);
    const seen = (flow.slotBoothSeconds[slot] ?? 0) / seconds;
    const known = memory.booths[slot] ?? 0;
    memory.booths[slot] = days === 0 ? seen : known + rate * (seen - known);
    memory.boothDays[slot] = days + 1;
  });
}

export function typicalBooths(memory: LaneMemory, flow: LaneFlow, at: number): number | null {
  const slot = halfHourSlotAt(flow, at);
  const booths = memory.booths[slot] ?? 0;
  return (memory.boothDays[slot] ?? 0) > 0 && booths > 0 ? booths : null;
}

const staffingHalfLifeSeconds = 7200;
/** A short break is no sick colleague, but a thin morning is. */
const rotaWeightSeconds = 1800;

export function recordStaffing(memory: LaneMemory, flow: LaneFlow, seconds: number, booths: number): void {
  const { staffing, today } = flow;
  const fade = 0.5 ** (seconds / staffingHalfLifeSeconds);
  const usual = typicalBooths(memory, flow, flow.now) ?? booths;
  staffing.seen = staffing.seen * fade + seconds * booths;
  staffing.usual = staffing.usual * fade + seconds * usual;
  today.seconds = today.seconds * fade + seconds;
  today.boothSeconds = today.boothSeconds * fade + seconds * booths;
}

/** The rota as far as today keeps to it; today's mean as far as there is no rota yet. */
export function expectedBoothsAt(memory: LaneMemory, flow: LaneFlow, at: number, booths: number): number {
  const { staffing, today } = flow;
  const present =
    (presentWeightSeconds * booths + today.boothSeconds) / (presentWeightSeconds + today.seconds);
  const rota = typicalBooths(memory, flow, at);
  if (rota === null) return present;
  const trust = Math.min(1, (memory.boothDays[halfHourSlotAt(flow, at)] ?? 0) / fullTrustDays);
  const weight = rotaWeightSeconds * rota;
  const share = (weight + staffing.seen) / (weight + staffing.usual);
  const expected = trust * rota * share + (1 - trust) * present;
  return Math.min(5 * booths, Math.max(0.05 * booths, expected));
}
