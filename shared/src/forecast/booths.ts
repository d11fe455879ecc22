import type { LaneFlow, LaneForecaster } from './flow.js';
import type { LaneMemory } from './lane-memory.js';
import type { Booth } from './pace.js';
import { meanResidualSeconds, residualServiceSeconds } from './service-time.js';

/** A longer service is taken for a forgotten check-out. */
const maxServiceSeconds = (memory: LaneMemory): number => 3 * memory.service + 600;
/** An open booth that ignores waiting people this long is not staffed. */
const unstaffedAfterSeconds = 180;
const maxIdleSeconds = 90 * 60;
const shareLearningRate = 0.15;

export function findOrAddBooth(flow: LaneFlow, id: string, at: number): Booth {
  const known = flow.booths.find((booth) => booth.id === id);
  if (known) return known;
  const booth: Booth = { id, serving: null, freeSince: at, tapped: null, share: 1 };
  flow.booths.push(booth);
  return booth;
}

export function isStaffed(booth: Booth, { memory, flow }: LaneForecaster, nowSeconds: number): boolean {
  if (booth.tapped === 'closed') return false;
  if (booth.serving) return nowSeconds - booth.serving.since < maxServiceSeconds(memory);
  const idle = nowSeconds - booth.freeSince;
  return flow.line.length > 0 ? idle < unstaffedAfterSeconds + memory.gap : idle < maxIdleSeconds;
}

export function staffedBooths(forecaster: LaneForecaster, nowSeconds: number): number {
  let booths = 0;
  for (const booth of forecaster.flow.booths)
    if (isStaffed(booth, forecaster, nowSeconds)) booths += booth.share;
  return booths;
}

export function secondsUntilFree(booth: Booth, memory: LaneMemory, nowSeconds: number): number {
  if (booth.serving) return residualServiceSeconds(memory, nowSeconds - booth.serving.since) + memory.gap;
  return Math.max(0, memory.gap - (nowSeconds - booth.freeSince));
}

export const meanSecondsUntilFree = (memory: LaneMemory): number => meanResidualSeconds(memory) + memory.gap;

export function increaseBoothShare(booth: Booth): void {
  booth.share += shareLearningRate * (1 - booth.share);
}

export function decreaseBoothShare(booth: Booth): void {
  booth.share *= 1 - shareLearningRate;
}

/** Longest free, else forgotten check-out, else the busy one if check-outs are rare, else a new booth. */
export function inferCallingBooth({ memory, flow }: LaneForecaster, at: number): Booth {
  const free = findLongestSince(flow.booths, (booth) => (booth.serving ? null : booth.freeSince));
  if (free) return free;
  const busy = findLongestSince(flow.booths, (booth) => booth.serving?.since ?? null);
  const ended = busy?.serving && at - busy.serving.since >= 2 * memory.service;
  if (busy && (ended || checkOutsAreRare(memory))) return busy;
  return findOrAddBooth(flow, `unnamed-${flow.booths.length + 1}`, at);
}

const minCallsForTapHabits = 10;
/** Below this share of check-outs, taps cannot tell how many booths work, so all count as one. */
const rareCheckOutRatio = 0.2;

const checkOutsAreRare = ({ taps }: LaneMemory): boolean =>
  taps.calls >= minCallsForTapHabits && taps.checkOuts < rareCheckOutRatio * taps.calls;

function findLongestSince(
  booths: readonly Booth[],
  since: (booth: Booth) => number | null,
): Booth | undefined {
  let found: Booth | undefined;
  let earliest = Number.POSITIVE_INFINITY;
  for (const booth of booths) {
    const moment = since(booth);
    if (moment === null || moment >= earliest) continue;
    found = booth;
    earliest = moment;
  }
  return found;
}
