import { isStaffed, meanSecondsUntilFree, secondsUntilFree } from './booths.js';
import { cycleSeconds } from './cycle-time.js';
import type { LaneForecaster } from './flow.js';
import { baseCycleSeconds } from './service-time.js';
import { expectedBoothsAt, typicalBooths } from './staffing-profile.js';
import { downtimeAt, nextBreakAt } from './working-hours.js';

export type Capacity = {
  /** When the work goes on: now, or at the end of a break or the opening. */
  start: number;
  booths: number;
  /** Booth-seconds until the working booths are free, minus what waits for the last of them. */
  residual: number;
  cycle: number;
};

const firstCallSeconds = 60;
const defaultBooths = 2;
const stepSeconds = 600;
const maxHorizonSeconds = 24 * 3600;

export function capacityAt(forecaster: LaneForecaster, nowSeconds: number): Capacity | null {
  const { flow } = forecaster;
  const downtime = downtimeAt(flow, nowSeconds);
  if (downtime && downtime.until === null) return null;
  if (downtime?.until) return capacityAfterDowntime(forecaster, downtime.until);
  return currentCapacity(forecaster, nowSeconds) ?? fallbackCapacity(forecaster, nowSeconds);
}

function capacityAfterDowntime(forecaster: LaneForecaster, start: number): Capacity {
  const { memory, flow } = forecaster;
  const booths = typicalBooths(memory, flow, start) ?? (flow.peakBooths || defaultBooths);
  return toCapacity(forecaster, start, booths, booths * firstCallSeconds);
}

function currentCapacity(forecaster: LaneForecaster, nowSeconds: number): Capacity | null {
  const { memory, flow } = forecaster;
  let booths = 0;
  let residual = 0;
  for (const booth of flow.booths) {
    if (!isStaffed(booth, forecaster, nowSeconds)) continue;
    booths += booth.share;
    residual += booth.share * secondsUntilFree(booth, memory, nowSeconds);
  }
  if (booths === 0) return null;
  return toCapacity(forecaster, nowSeconds, booths, residual);
}

function fallbackCapacity(forecaster: LaneForecaster, nowSeconds: number): Capacity {
  const { memory, flow } = forecaster;
  const supposed = flow.lastCallAt !== null ? flow.peakBooths / 2 : defaultBooths;
  const booths = Math.max(1, typicalBooths(memory, flow, nowSeconds) ?? supposed);
  return toCapacity(forecaster, nowSeconds, booths, booths * (baseCycleSeconds(memory) / 2));
}

/** The last booth to come free is not waited for: a mean residual is subtracted for each but one. */
function toCapacity(
  { memory, flow }: LaneForecaster,
  start: number,
  booths: number,
  secondsUntilAllFree: number,
): Capacity {
  const residual = secondsUntilAllFree - Math.max(0, booths - 1) * meanSecondsUntilFree(memory);
  return { start, booths, residual, cycle: cycleSeconds(flow.cycleTracker, memory) };
}

/** Fluid limit of M/M/s+M: some of those ahead give up. */
function aheadAfterAbandonment(ahead: number, { booths, cycle }: Capacity, leaveRate: number): number {
  const rate = booths / cycle;
  return leaveRate > 0 ? (rate / leaveRate) * Math.log1p((leaveRate * ahead) / rate) : ahead;
}

/** From the start of the work on. */
export function estimateWaitSeconds(forecaster: LaneForecaster, ahead: number, capacity: Capacity): number {
  const { memory } = forecaster;
  const staying = aheadAfterAbandonment(ahead, capacity, memory.leaveRate);
  const work = Math.max(0, staying * capacity.cycle + capacity.residual);
  return findFinishTime(forecaster, work, capacity) - capacity.start;
}

export function timeAfterWork(flow: LaneForecaster['flow'], from: number, seconds: number): number {
  let at = downtimeAt(flow, from)?.until ?? from;
  let left = seconds;
  for (let step = nextBreakAt(flow, at) - at; left > step; step = nextBreakAt(flow, at) - at) {
    const resumes = downtimeAt(flow, at + step)?.until;
    if (!resumes) return at + left;
    left -= step;
    at = resumes;
  }
  return at + left;
}

function findFinishTime({ memory, flow }: LaneForecaster, work: number, capacity: Capacity): number {
  const end = capacity.start + maxHorizonSeconds;
  let at = capacity.start;
  let left = work;
  while (left > 0 && at < end) {
    const downtime = downtimeAt(flow, at);
    if (downtime) {
      if (downtime.until === null) break;
      at = downtime.until;
      continue;
    }
    const speed = expectedBoothsAt(memory, flow, at, capacity.booths);
    const step = Math.min(stepSeconds, nextBreakAt(flow, at) - at);
    if (left <= speed * step) return at + left / speed;
    left -= speed * step;
    at += step;
  }
  return at;
}
