import type { LaneFlow, LaneForecaster } from './flow.js';
import { timeAfterWork } from './point-estimate.js';
import type { Features } from './stacked-regression.js';

const headOfLineWait = ({ line }: LaneFlow, now: number): number => (line[0] ? now - line[0].at : 0);

function meanOf(waits: readonly number[]): number | null {
  const sum = waits.reduce((total, wait) => total + wait, 0);
  return waits.length > 0 ? sum / waits.length : null;
}

const meanWaitLastHour = ({ lastHour, lastHourWaitSum }: LaneFlow): number | null =>
  lastHour.length > 0 ? lastHourWaitSum / lastHour.length : null;

/** Seconds. A feature without data repeats the nearest one that has some. */
export function extractFeatures(
  { memory, flow }: LaneForecaster,
  now: number,
  ahead: number,
  model: number,
): Features {
  const recent = meanOf(memory.waits) ?? model;
  const rate = memory.interval === null ? model : timeAfterWork(flow, now, ahead * memory.interval) - now;
  return [60, model, headOfLineWait(flow, now), recent, meanWaitLastHour(flow) ?? recent, rate];
}
