import { isWorking, meanUntilFree, untilFree } from './booths.js';
import type { LaneForecaster } from './flow.js';
import { nextBreak, restAt, workBegan, workingSeconds } from './hours.js';
import { cycleOf, paceAfter } from './pace.js';
import { boothsAt, usualBooths } from './profile.js';
import { cycleBase } from './service.js';

export type Capacity = {
  start: number;
  booths: number;
  /** Booth-seconds until the working booths are free, minus what waits for the last of them. */
  residual: number;
  cycle: number;
};

const returning = 20 * 60;
const firstCall = 60;
const unknownBooths = 2;
const stride = 600;
const longestWalk = 24 * 3600;

export function capacityAt(forecaster: LaneForecaster, now: number): Capacity | null {
  const { memory, flow } = forecaster;
  const rest = restAt(flow, now);
  if (rest && rest.until === null) return null;
  if (rest?.until) return afterRest(forecaster, rest.until);
  return present(forecaster, now) ?? unseen(forecaster, now, memory);
}

function afterRest({ memory, flow }: LaneForecaster, start: number): Capacity {
  const booths = usualBooths(memory, flow, start) ?? (flow.peakBooths || unknownBooths);
  return withResidual(memory, start, booths, booths * firstCall, cycleOf(flow.pace, memory));
}

function present(forecaster: LaneForecaster, now: number): Capacity | null {
  const { memory, flow } = forecaster;
  let booths = 0;
  let residual = 0;
  for (const booth of flow.booths) {
    if (!isWorking(booth, forecaster, now)) continue;
    booths += booth.share;
    residual += booth.share * untilFree(booth, memory, now);
  }
  if (booths === 0) return null;
  const cycle = cycleNow(forecaster, now, booths);
  const missing = missingAfterRest(forecaster, now, booths);
  return withResidual(memory, now, booths + missing, residual + missing * firstCall, cycle);
}

function missingAfterRest({ memory, flow }: LaneForecaster, now: number, booths: number): number {
  const began = workBegan(flow, now);
  if (began === null || now - began > returning) return 0;
  return Math.max(0, (usualBooths(memory, flow, now) ?? 0) - booths);
}

function unseen({ flow }: LaneForecaster, now: number, memory: LaneForecaster['memory']): Capacity {
  const booths = Math.max(1, usualBooths(memory, flow, now) ?? flow.peakBooths / 2);
  const residual = booths * (cycleBase(memory) / 2);
  return withResidual(memory, now, booths, residual, cycleOf(flow.pace, memory));
}

function cycleNow({ memory, flow }: LaneForecaster, now: number, booths: number): number {
  if (flow.calls === 0 || flow.queueSince === null) return cycleOf(flow.pace, memory);
  return cycleOf(paceAfter(flow.pace, workingSeconds(flow, flow.now, now), booths, memory), memory);
}

/** The last booth to come free is not waited for: a mean residual is subtracted for each but one. */
function withResidual(
  memory: LaneForecaster['memory'],
  start: number,
  booths: number,
  untilAllFree: number,
  cycle: number,
): Capacity {
  const stretch = cycle / cycleBase(memory);
  const residual = (untilAllFree - Math.max(0, booths - 1) * meanUntilFree(memory)) * stretch;
  return { start, booths, residual, cycle };
}

/** Fluid limit of M/M/s+M: some of those ahead give up. */
function stayingAhead(ahead: number, { booths, cycle }: Capacity, leaveRate: number): number {
  const rate = booths / cycle;
  return leaveRate > 0 ? (rate / leaveRate) * Math.log1p((leaveRate * ahead) / rate) : ahead;
}

export function pointWait(
  forecaster: LaneForecaster,
  now: number,
  ahead: number,
  capacity: Capacity,
): number {
  const { memory } = forecaster;
  const staying = stayingAhead(ahead, capacity, memory.leaveRate);
  const work = Math.max(0, staying * capacity.cycle + capacity.residual);
  return walk(forecaster, work, capacity) - now;
}

export function afterWork(flow: LaneForecaster['flow'], from: number, seconds: number): number {
  let at = restAt(flow, from)?.until ?? from;
  let left = seconds;
  for (let step = nextBreak(flow, at) - at; left > step; step = nextBreak(flow, at) - at) {
    const resumes = restAt(flow, at + step)?.until;
    if (!resumes) return at + left;
    left -= step;
    at = resumes;
  }
  return at + left;
}

function walk({ memory, flow }: LaneForecaster, work: number, capacity: Capacity): number {
  const end = capacity.start + longestWalk;
  let at = capacity.start;
  let left = work;
  while (left > 0 && at < end) {
    const rest = restAt(flow, at);
    if (rest) {
      if (rest.until === null) break;
      at = rest.until;
      continue;
    }
    const speed = boothsAt(memory, flow, capacity.start, at, capacity.booths);
    const step = Math.min(stride, nextBreak(flow, at) - at);
    if (left <= speed * step) return at + left / speed;
    left -= speed * step;
    at += step;
  }
  return at;
}
