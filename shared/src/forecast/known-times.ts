import type { WaitRange } from '../contract/board.js';
import { roundOutwards } from './display-rounding.js';
import type { LaneFlow } from './flow.js';
import type { WaitEstimate } from './wait-estimate.js';
import { downtimeAt, workStartedAt } from './working-hours.js';

const minWidthSeconds = 60;

/**
 * Whole seconds from now on. Nobody is called before an opening or during a break, so the low end is not there
 * either.
 */
export function toWaitRange(
  flow: LaneFlow,
  nowSeconds: number,
  { known, low, likely, high }: Pick<WaitEstimate, 'known' | 'low' | 'likely' | 'high'>,
): WaitRange {
  const range = roundOutwards({ low: known + low, high: known + high });
  const earliest = downtimeAt(flow, nowSeconds + known + low)?.until ?? nowSeconds + known + low;
  const started = workStartedAt(flow, earliest) ?? nowSeconds;
  if (started <= nowSeconds) return { ...range, likely: between(range.low, known + likely, range.high) };
  const notBefore = Math.ceil(started - nowSeconds);
  const from = Math.max(range.low, notBefore);
  const until = Math.max(range.high, from + minWidthSeconds);
  return { low: from, likely: between(from, known + likely, until), high: until, notBefore };
}

const between = (low: number, value: number, high: number): number =>
  Math.min(high, Math.max(low, Math.round(value)));
