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

export type Standing = { range: Range; wait: StandingWait; level: StandingLevel };

/**
 * `now` in epoch seconds, `edges` in minutes; `null` without a forecast. The previous range stays while its
 * displayed wait is held.
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
