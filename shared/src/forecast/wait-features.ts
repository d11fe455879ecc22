import type { LaneForecaster } from './flow.js';
import { timeAfterWork } from './point-estimate.js';
import type { Features } from './stacked-regression.js';
import { workingSeconds } from './working-hours.js';

const constantSeconds = 60;

/** Seconds from the start of the work on. Without a call so far, the call rate repeats the model. */
export function extractFeatures(
  { memory, flow }: LaneForecaster,
  nowSeconds: number,
  ahead: number,
  { from, seconds: model }: { from: number; seconds: number },
): Features {
  const headOfLineWait = flow.line[0] ? workingSeconds(flow, flow.line[0].at, nowSeconds) : 0;
  const atCallRate =
    memory.interval === null ? model : timeAfterWork(flow, from, ahead * memory.interval) - from;
  return [constantSeconds, model, headOfLineWait, atCallRate];
}

/** The mean of the last ten waits: what simple displays show. */
export function recentMeanWait({ memory: { waits } }: LaneForecaster, model: number): number {
  return waits.length > 0 ? waits.reduce((sum, wait) => sum + wait, 0) / waits.length : model;
}
