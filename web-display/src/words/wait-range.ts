import type { Range } from '@hannun/shared';

/** What is said of a forecast (DESIGN.md §4): minutes rounded to 5, the upper end never down. */
export type WaitWords =
  | { kind: 'range'; low: number; high: number }
  | { kind: 'within'; high: number }
  | { kind: 'long' };

/** Chooses the words for a forecast given in seconds. */
export function waitWords(forecast: Range): WaitWords {
  const high = Math.max(5, Math.ceil(forecast.high / 300) * 5);
  if (high > 120) return { kind: 'long' };
  const low = Math.min(Math.round(forecast.low / 300) * 5, high - 5);
  return low === 0 ? { kind: 'within', high } : { kind: 'range', low, high };
}
