import type { LaneFlow, LaneForecaster } from './flow.js';
import { afterWork } from './point.js';
import type { Features } from './stacking.js';

const headWait = ({ line }: LaneFlow, now: number): number => (line[0] ? now - line[0].at : 0);

function meanOf(waits: readonly number[]): number | null {
  const sum = waits.reduce((total, wait) => total + wait, 0);
  return waits.length > 0 ? sum / waits.length : null;
}

const hourlyWait = ({ lastHour, lastHourWait }: LaneFlow): number | null =>
  lastHour.length > 0 ? lastHourWait / lastHour.length : null;

/** Seconds. A feature without data repeats the nearest one that has some. */
export function featuresAt(
  { memory, flow }: LaneForecaster,
  now: number,
  ahead: number,
  model: number,
): Features {
  const recent = meanOf(memory.waits) ?? model;
  const rate = memory.interval === null ? model : afterWork(flow, now, ahead * memory.interval) - now;
  return [60, model, headWait(flow, now), recent, hourlyWait(flow) ?? recent, rate];
}
