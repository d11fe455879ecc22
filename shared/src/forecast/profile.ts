import type { LaneFlow } from './flow.js';
import { slotAt } from './hours.js';
import type { LaneMemory } from './memory.js';

/** A half-hour teaches only when a line stood for five minutes of it. */
const enoughLine = 300;
/** A quarter of an hour of standing line shows the half-hour's booths fully. */
const fullLine = 900;
/** A slot's booths follow the last few days, so that a new rota is learned within a week. */
const slotLearning = 0.3;
/** The profile is trusted fully after three days. */
const trustedDays = 3;
/** The present count of booths gives way to the rota within minutes. */
const giveWay = 300;

/** Takes the day's booths by half-hour into memory. */
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

/** The booths usual at `at`, or `null` where neither days nor a plan tell. */
export function usualBooths(memory: LaneMemory, flow: LaneFlow, at: number): number | null {
  const slot = slotAt(flow, at);
  const booths = memory.booths[slot] ?? 0;
  return (memory.boothDays[slot] ?? 0) > 0 && booths > 0 ? booths : null;
}

/** Today's own count of booths halves its weight every two hours of standing line. */
const staffingHalfLife = 7200;
/** The rota counts as half an hour seen: a short break is no sick colleague, but a thin morning is. */
const rotaWeight = 1800;

/** Notes `seconds` of standing line with `booths` working, against what the rota has for then. */
export function noteStaffing(memory: LaneMemory, flow: LaneFlow, seconds: number, booths: number): void {
  const { staffing, today } = flow;
  const fade = 0.5 ** (seconds / staffingHalfLife);
  const usual = usualBooths(memory, flow, flow.now) ?? booths;
  staffing.seen = staffing.seen * fade + seconds * booths;
  staffing.usual = staffing.usual * fade + seconds * usual;
  today.seconds = today.seconds * fade + seconds;
  today.boothSeconds = today.boothSeconds * fade + seconds * booths;
}

/** The booths to expect at `at` when `booths` work at `now`: they give way to the rota, or to today's mean. */
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
