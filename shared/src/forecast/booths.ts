import type { Booth, LaneFlow, LaneForecaster } from './flow.js';
import type { LaneMemory } from './memory.js';
import { meanResidual, residualService } from './service.js';

/** A longer service is taken for a forgotten check-out. */
const forgotten = (memory: LaneMemory): number => 3 * memory.service + 600;
/** An open booth that ignores waiting people this long is not staffed. */
const unstaffedAfter = 180;
const idleAfter = 90 * 60;
const shareLearning = 0.15;

export function boothOf(flow: LaneFlow, id: string, at: number): Booth {
  const known = flow.booths.find((booth) => booth.id === id);
  if (known) return known;
  const booth: Booth = { id, serving: null, freeSince: at, tapped: null, share: 1 };
  flow.booths.push(booth);
  return booth;
}

export function isWorking(booth: Booth, { memory, flow }: LaneForecaster, now: number): boolean {
  if (booth.tapped === 'closed') return false;
  if (booth.serving) return now - booth.serving.since < forgotten(memory);
  const idle = now - booth.freeSince;
  return flow.line.length > 0 ? idle < unstaffedAfter + memory.gap : idle < idleAfter;
}

export function boothsWorking(forecaster: LaneForecaster, now: number): number {
  let booths = 0;
  for (const booth of forecaster.flow.booths) if (isWorking(booth, forecaster, now)) booths += booth.share;
  return booths;
}

export function untilFree(booth: Booth, memory: LaneMemory, now: number): number {
  if (booth.serving) return residualService(memory, now - booth.serving.since) + memory.gap;
  return Math.max(0, memory.gap - (now - booth.freeSince));
}

export const meanUntilFree = (memory: LaneMemory): number => meanResidual(memory) + memory.gap;

export function tookHere(booth: Booth): void {
  booth.share += shareLearning * (1 - booth.share);
}

export function tookElsewhere(booth: Booth): void {
  booth.share *= 1 - shareLearning;
}

/** Longest free, else forgotten check-out, else the busy one if check-outs are rare, else a new booth. */
export function unnamedBooth({ memory, flow }: LaneForecaster, at: number): Booth {
  const free = longest(flow.booths, (booth) => (booth.serving ? null : booth.freeSince));
  if (free) return free;
  const busy = longest(flow.booths, (booth) => booth.serving?.since ?? null);
  const ended = busy?.serving && at - busy.serving.since >= 2 * memory.service;
  if (busy && (ended || checkOutsAreRare(memory))) return busy;
  return boothOf(flow, `unnamed-${flow.booths.length + 1}`, at);
}

const enoughCalls = 10;
/** Below this share of check-outs, taps cannot tell how many booths work, so all count as one. */
const rarelyTapped = 0.2;

const checkOutsAreRare = ({ taps }: LaneMemory): boolean =>
  taps.calls >= enoughCalls && taps.checkOuts < rarelyTapped * taps.calls;

function longest(booths: readonly Booth[], since: (booth: Booth) => number | null): Booth | undefined {
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
