import type { LevelThresholds, WaitRange } from '@hannun/shared/contract';
import {
  type DisplayedLevel,
  defaultLevelThresholds,
  type Forecast,
  type StabilizedWait,
  stabilizeLevel,
  stabilizeWait,
  toDisplayedWait,
} from '@hannun/shared/forecast';

export type PublishedForecast = { range: WaitRange; wait: StabilizedWait; level: DisplayedLevel };

/** `thresholds` in minutes. The range stays while its displayed wait is held. */
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
  const { low, likely, high } = forecast;
  const next = toDisplayedWait(forecast, tickets);
  const wait = stabilizeWait(before?.wait ?? null, next, nowSeconds);
  const heldBack = before !== null && JSON.stringify(wait.shown) !== JSON.stringify(next);
  return {
    range: heldBack ? before.range : { low, likely, high },
    wait,
    level: stabilizeLevel(before?.level ?? null, high, nowSeconds, thresholds),
  };
}
