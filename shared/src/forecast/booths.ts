import type { Booth, LaneFlow, LaneForecaster } from './flow.js';
import type { LaneMemory } from './memory.js';
import { meanResidual, residualService } from './service.js';

/** Somebody in service for more than three services and ten minutes: the check-out was forgotten. */
const forgotten = (memory: LaneMemory): number => 3 * memory.service + 600;
/** An open booth that leaves waiting people standing longer than this is not staffed. */
const unstaffedAfter = 180;
/** With nobody waiting a booth may idle for an hour and a half before it counts as gone. */
const idleAfter = 90 * 60;
/** A shared booth's share moves a seventh of the way with each person it takes. */
const shareLearning = 0.15;

/** The booth of that id; a booth never seen before begins free, at `at`. */
export function boothOf(flow: LaneFlow, id: string, at: number): Booth {
  const known = flow.booths.find((booth) => booth.id === id);
  if (known) return known;
  const booth: Booth = { id, serving: null, freeSince: at, tapped: null, share: 1 };
  flow.booths.push(booth);
  return booth;
}

/** Whether a booth takes part in the lane's work at `now`, as far as the taps show. */
export function isWorking(booth: Booth, { memory, flow }: LaneForecaster, now: number): boolean {
  if (booth.tapped === 'closed') return false;
  if (booth.serving) return now - booth.serving.since < forgotten(memory);
  const idle = now - booth.freeSince;
  return flow.line.length > 0 ? idle < unstaffedAfter + memory.gap : idle < idleAfter;
}

/** How many booths work at `now`, shared ones by their share. */
export function boothsWorking(forecaster: LaneForecaster, now: number): number {
  let booths = 0;
  for (const booth of forecaster.flow.booths) if (isWorking(booth, forecaster, now)) booths += booth.share;
  return booths;
}

/** Expected seconds until a working booth can call again. */
export function untilFree(booth: Booth, memory: LaneMemory, now: number): number {
  if (booth.serving) return residualService(memory, now - booth.serving.since) + memory.gap;
  return Math.max(0, memory.gap - (now - booth.freeSince));
}

/** Mean seconds until a booth met at a random moment can call again. */
export const meanUntilFree = (memory: LaneMemory): number => meanResidual(memory) + memory.gap;

/** This lane took somebody at a booth it may share. */
export function tookHere(booth: Booth): void {
  booth.share += shareLearning * (1 - booth.share);
}

/** Another lane took somebody at this booth. */
export function tookElsewhere(booth: Booth): void {
  booth.share *= 1 - shareLearning;
}

/**
 * The booth of a call that names none: the one longest free, else one whose check-out was forgotten, else
 * the busy one where check-outs are hardly ever tapped (the call ends the service before), else a further one.
 */
export function unnamedBooth({ memory, flow }: LaneForecaster, at: number): Booth {
  const free = longest(flow.booths, (booth) => (booth.serving ? null : booth.freeSince));
  if (free) return free;
  const busy = longest(flow.booths, (booth) => booth.serving?.since ?? null);
  const ended = busy?.serving && at - busy.serving.since >= 2 * memory.service;
  if (busy && (ended || checkOutsAreRare(memory))) return busy;
  return boothOf(flow, `unnamed-${flow.booths.length + 1}`, at);
}

/** Fewer calls than this tell nothing about how staff tap. */
const enoughCalls = 10;
/** Below one check-out in five the taps cannot tell how many booths work, so all count as one. */
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
