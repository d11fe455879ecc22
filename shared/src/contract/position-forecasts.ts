import type { PositionForecast } from './board.js';

/** Seconds, interpolated between entries; `null` beyond the last one. */
export function rangeAtPosition(
  forecasts: readonly PositionForecast[] | undefined,
  ahead: number,
): { low: number; high: number } | null {
  const after = forecasts?.find(([place]) => place >= ahead);
  if (!forecasts || !after) return null;
  const before = forecasts.filter(([place]) => place <= ahead).pop() ?? after;
  const [from, firstLow, firstHigh] = before;
  const [until, lastLow, lastHigh] = after;
  const share = until > from ? (ahead - from) / (until - from) : 0;
  const between = (first: number, last: number) => Math.round(first + share * (last - first));
  return { low: between(firstLow, lastLow), high: between(firstHigh, lastHigh) };
}
