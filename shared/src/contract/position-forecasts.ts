import type { PositionForecast, WaitRange } from './board.js';

/** Seconds, interpolated between entries; `null` beyond the last one. */
export function rangeAtPosition(
  forecasts: readonly PositionForecast[] | undefined,
  ahead: number,
): Pick<WaitRange, 'low' | 'high' | 'notBefore'> | null {
  const after = forecasts?.find(([place]) => place >= ahead);
  if (!forecasts || !after) return null;
  const before = forecasts.filter(([place]) => place <= ahead).pop() ?? after;
  const [from, firstLow, firstHigh, start] = before;
  const [until, lastLow, lastHigh, lastStart] = after;
  const share = until > from ? (ahead - from) / (until - from) : 0;
  const between = (first: number, last: number) => Math.round(first + share * (last - first));
  // Between the two lies a break, in which nobody is called.
  const low = start === lastStart || ahead === until ? between(firstLow, lastLow) : firstLow;
  const notBefore = ahead === until ? lastStart : start;
  return { low, high: between(firstHigh, lastHigh), ...(notBefore === undefined ? {} : { notBefore }) };
}
