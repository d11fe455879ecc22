import type { PositionForecast, WaitRange } from '@hannun/shared/contract';

/**
 * Places and newcomers are estimated apart, each from its own record, and may disagree. Whoever joins is called last:
 * nobody in line is told of a longer wait.
 */
export const withinNewcomers = (
  places: readonly PositionForecast[],
  { low: latestLow, high: latestHigh }: Pick<WaitRange, 'low' | 'high'>,
): PositionForecast[] =>
  places.map(([ahead, low, high, notBefore]) => {
    const earliest = notBefore ?? 0;
    const until = Math.max(Math.min(high, wholeMinutes(latestHigh)), earliest + minuteSeconds);
    const from = Math.max(Math.min(low, wholeMinutes(latestLow)), earliest);
    return notBefore === undefined ? [ahead, from, until] : [ahead, from, until, notBefore];
  });

const minuteSeconds = 60;

/** As places are rounded; no shown range ends between two minutes. */
const wholeMinutes = (seconds: number): number => Math.ceil(seconds / minuteSeconds) * minuteSeconds;

/**
 * What a newcomer waits at least, where nothing more is known: no more than the last in line, unless only the newcomer
 * waits through a break.
 */
export function leastBehind(
  atLeast: number,
  { last, notBefore }: { last: PositionForecast | undefined; notBefore: number | undefined },
): number {
  if (!last || (notBefore !== undefined && last[3] === undefined)) return atLeast;
  return Math.min(atLeast, last[1]);
}
