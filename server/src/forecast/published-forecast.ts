import type { LevelThresholds, WaitRange } from '@hannun/shared/contract';
import {
  type DisplayedLevel,
  defaultLevelThresholds,
  displayedBoundsSeconds,
  type Forecast,
  type StabilizedWait,
  stabilizeLevel,
  stabilizeWait,
  toDisplayedWait,
} from '@hannun/shared/forecast';

/** `awaitsStart`: it counts from an opening or the end of a break. */
export type PublishedForecast = {
  range: WaitRange;
  wait: StabilizedWait;
  level: DisplayedLevel;
  awaitsStart: boolean;
};

/**
 * `thresholds` in minutes. The range stays while its displayed wait is held, but not before a known start. The level
 * of a break or of the night says nothing of the work after it.
 */
export function nextPublishedForecast(
  before: PublishedForecast | null,
  forecast: Forecast,
  {
    tickets,
    nowSeconds,
    thresholds = defaultLevelThresholds,
  }: { tickets: number; nowSeconds: number; thresholds?: LevelThresholds },
): PublishedForecast | null {
  if (!forecast.ok) return null;
  const { ok: _, rough: __, ...range } = forecast;
  const { high, notBefore = 0 } = range;
  const next = toDisplayedWait(range, tickets);
  const held = before && displayedBoundsSeconds(before.wait.shown).low >= notBefore ? before.wait : null;
  const wait = stabilizeWait(held, next, nowSeconds);
  const awaitsStart = range.notBefore !== undefined;
  const heldLevel = before?.awaitsStart === awaitsStart ? before.level : null;
  const heldBack = before !== null && JSON.stringify(wait.shown) !== JSON.stringify(next);
  return {
    range: heldBack ? before.range : range,
    wait,
    level: stabilizeLevel(heldLevel, high, nowSeconds, thresholds),
    awaitsStart,
  };
}
