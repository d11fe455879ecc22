import type { WaitRange } from '../contract/board.js';
import type { NoForecastReason } from '../contract/value-lists.js';
import {
  endsAfterClosing,
  findUnavailableReason,
  isSilent,
  isTooWide,
  type LastSeen,
  usesRecentMean,
} from './availability.js';
import { rangeAround } from './conformal-range.js';
import type { LaneForecaster } from './flow.js';
import { toWaitRange } from './known-times.js';
import { estimateAtPosition, estimateNewTicket, type WaitEstimate } from './wait-estimate.js';

/** Whole seconds. `rough`: only the mean of the last ten waits. `tooWide` is kept for the record. */
export type Forecast = ({ ok: true; rough: boolean } & WaitRange) | ForecastUnavailable;
export type ForecastUnavailable = {
  ok: false;
  reason: NoForecastReason;
  atLeast?: number;
  tooWide?: WaitRange;
};

const unavailable = (reason: NoForecastReason): ForecastUnavailable => ({ ok: false, reason });

/** Pure. */
export function forecastNewTicket(
  forecaster: LaneForecaster,
  nowSeconds: number,
  { priority = false, ...contact }: LastSeen & { priority?: boolean } = {},
): Forecast {
  const reason = findUnavailableReason(forecaster, nowSeconds, contact);
  if (reason) return unavailable(reason);
  const estimate = estimateNewTicket(forecaster, nowSeconds, priority);
  if (!estimate) return unavailable('paused');
  if (isSilent(forecaster, nowSeconds, estimate)) return unavailable('silent');
  if (endsAfterClosing(forecaster, estimate)) return unavailable('after-closing');
  if (usesRecentMean(forecaster)) return recentMeanForecast(forecaster, nowSeconds, estimate);
  return toForecast(forecaster, nowSeconds, estimate);
}

/** Never lower for a later position. Pure. */
export function forecastAtPosition(
  forecaster: LaneForecaster,
  nowSeconds: number,
  ahead: number,
  contact: LastSeen = {},
): Forecast {
  const reason = findUnavailableReason(forecaster, nowSeconds, contact);
  if (reason && reason !== 'closed') return unavailable(reason);
  const estimate = estimateAtPosition(forecaster, nowSeconds, ahead);
  if (!estimate) return unavailable('paused');
  if (isSilent(forecaster, nowSeconds, estimate)) return unavailable('silent');
  const earlier = [0, 3].filter((position) => position < ahead);
  const floors = earlier.flatMap((position) => estimateAtPosition(forecaster, nowSeconds, position) ?? []);
  const low = Math.max(estimate.low, ...floors.map((floor) => floor.low));
  const high = Math.max(estimate.high, ...floors.map((floor) => floor.high));
  return toForecast(forecaster, nowSeconds, { ...estimate, low, high });
}

function toForecast({ flow }: LaneForecaster, nowSeconds: number, estimate: WaitEstimate): Forecast {
  const range = toWaitRange(flow, nowSeconds, estimate);
  if (isTooWide(range)) return { ...unavailable('too-wide'), atLeast: range.low, tooWide: range };
  return { ok: true, rough: false, ...range };
}

export function recentMeanRangeWidth(forecaster: LaneForecaster, nowSeconds: number): number {
  const estimate = estimateNewTicket(forecaster, nowSeconds);
  if (!estimate) return 0;
  const { low, high } = recentMeanRange(forecaster, estimate);
  return high - low;
}

const recentMeanRange = ({ memory }: LaneForecaster, { ahead, recentMean, sigma }: WaitEstimate) =>
  rangeAround(memory.roughRange, ahead, recentMean, sigma);

const recentMeanForecast = (
  forecaster: LaneForecaster,
  nowSeconds: number,
  estimate: WaitEstimate,
): Forecast => {
  const range = recentMeanRange(forecaster, estimate);
  const around = { ...estimate, likely: estimate.recentMean, ...range };
  return { ok: true, rough: true, ...toWaitRange(forecaster.flow, nowSeconds, around) };
};
