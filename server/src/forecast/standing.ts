import type { LevelEdges, Range } from '@hannun/shared';
import {
  type Forecast,
  type StandingLevel,
  type Standing as StandingWait,
  shownWait,
  steadyLevel,
  steadyWait,
  usualEdges,
} from '@hannun/shared/forecast';

/** What a lane shows, kept from flickering: the one rule for every screen, so it stands here and not there. */
export type Standing = { range: Range; wait: StandingWait; level: StandingLevel };

/**
 * What to show at `now` (epoch seconds) after `before`, with `tickets` in line and levels that end at `edges`
 * (minutes); `null` without a forecast. An
 * earlier range stays as long as the rule holds back what people would read of the new one.
 */
export function standingAfter(
  before: Standing | null,
  forecast: Forecast,
  { tickets, now, edges = usualEdges }: { tickets: number; now: number; edges?: LevelEdges },
): Standing | null {
  if (!forecast.ok) return null;
  const { low, likely, high } = forecast;
  const next = shownWait({ low, high, likely }, tickets);
  const wait = steadyWait(before?.wait ?? null, next, now);
  const heldBack = before !== null && JSON.stringify(wait.shown) !== JSON.stringify(next);
  return {
    range: heldBack ? before.range : { low, likely, high },
    wait,
    level: steadyLevel(before?.level ?? null, high, now, edges),
  };
}
