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

/** `awaitsStart`: it counts from an opening or the end of a break. `tickets`: in the line that the range is of. */
export type PublishedForecast = {
  range: WaitRange;
  wait: StabilizedWait;
  level: DisplayedLevel;
  awaitsStart: boolean;
  tickets: number;
};

/**
 * `thresholds` in minutes. The range stays while its displayed wait is held, but not before a known start. The level
 * of a break or of the night says nothing of the work after it. Before a known start nobody is called and a line grows:
 * there the range of a shorter one is not held, so that a newcomer is promised no less than whoever joined last.
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
  const awaitsStart = range.notBefore !== undefined;
  const isOfShorterLine = awaitsStart && before !== null && before.tickets < tickets;
  const isPossible = before !== null && displayedBoundsSeconds(before.wait.shown).low >= notBefore;
  const held = isPossible && !isOfShorterLine ? before.wait : null;
  const wait = stabilizeWait(held, next, nowSeconds);
  const heldLevel = before?.awaitsStart === awaitsStart ? before.level : null;
  const heldBack = before !== null && JSON.stringify(wait.shown) !== JSON.stringify(next);
  return {
    ...(heldBack ? { range: before.range, tickets: before.tickets } : { range, tickets }),
    wait,
    level: stabilizeLevel(heldLevel, high, nowSeconds, thresholds),
    awaitsStart,
  };
}
