import type { Range } from '../contract/board.js';
import { type Estimate, estimateJoin, estimatePlace } from './estimate.js';
import type { LaneForecaster } from './flow.js';
import { rangeAround } from './range.js';
import {
  type Contact,
  endsAfterClosing,
  isRough,
  isSilent,
  isTooWide,
  type RefusalReason,
  refusalBefore,
} from './refusal.js';

/** Whole seconds. `rough`: only the mean of the last ten waits. `tooWide` is kept for the record. */
export type Forecast = ({ ok: true; rough: boolean } & Range) | Refused;
export type Refused = { ok: false; reason: RefusalReason; atLeast?: number; tooWide?: Range };

const refuse = (reason: RefusalReason): Refused => ({ ok: false, reason });

/** `now` in epoch seconds. Pure. */
export function forecastJoin(
  forecaster: LaneForecaster,
  now: number,
  { priority = false, ...contact }: Contact & { priority?: boolean } = {},
): Forecast {
  const refused = refusalBefore(forecaster, now, contact);
  if (refused) return refuse(refused);
  const estimate = estimateJoin(forecaster, now, priority);
  if (!estimate) return refuse('paused');
  if (isSilent(forecaster, now, estimate)) return refuse('silent');
  if (endsAfterClosing(forecaster, now, estimate.likely)) return refuse('after-closing');
  return isRough(forecaster) ? roughly(forecaster, estimate) : shownUnlessWide(estimate);
}

/** `now` in epoch seconds. Never lower for a later position. Pure. */
export function forecastPlace(
  forecaster: LaneForecaster,
  now: number,
  ahead: number,
  contact: Contact = {},
): Forecast {
  const refused = refusalBefore(forecaster, now, contact);
  if (refused && refused !== 'closed') return refuse(refused);
  const estimate = estimatePlace(forecaster, now, ahead);
  if (!estimate) return refuse('paused');
  if (isSilent(forecaster, now, estimate)) return refuse('silent');
  const earlier = [0, 3].filter((place) => place < ahead);
  const floors = earlier.flatMap((place) => estimatePlace(forecaster, now, place) ?? []);
  const low = Math.max(estimate.low, ...floors.map((floor) => floor.low));
  const high = Math.max(estimate.high, ...floors.map((floor) => floor.high));
  return shownUnlessWide({ ...estimate, low, high });
}

function shownUnlessWide(estimate: Estimate): Forecast {
  const range = wholeSeconds(estimate);
  if (isTooWide(estimate)) return { ...refuse('too-wide'), atLeast: range.low, tooWide: range };
  return { ok: true, rough: false, ...range };
}

export function plainWidth(forecaster: LaneForecaster, now: number): number {
  const estimate = estimateJoin(forecaster, now);
  if (!estimate) return 0;
  const { low, high } = roughRange(forecaster, estimate);
  return high - low;
}

const roughRange = ({ memory }: LaneForecaster, { ahead, features, sigma }: Estimate) =>
  rangeAround(memory.roughRange, ahead, features[3], sigma);

const roughly = (forecaster: LaneForecaster, estimate: Estimate): Forecast => ({
  ok: true,
  rough: true,
  ...wholeSeconds({ likely: estimate.features[3], ...roughRange(forecaster, estimate) }),
});

function wholeSeconds({ low, likely, high }: Range): Range {
  const [first, last] = [Math.floor(low), Math.ceil(high)];
  return { low: first, likely: Math.min(last, Math.max(first, Math.round(likely))), high: last };
}
