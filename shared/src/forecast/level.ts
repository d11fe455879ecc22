import type { Level } from '../contract/board.js';
import type { LevelEdges } from '../contract/clinic.js';

/** Between Seoul's published 30, 60 and 90 minutes (DESIGN §4). */
export const usualEdges: LevelEdges = { relaxed: 15, normal: 35, busy: 75 };

/** The level of a wait whose range ends at `high` seconds. The one rule for every screen. */
export function levelOf(high: number, edges: LevelEdges = usualEdges): Level {
  const minutes = high / 60;
  if (minutes <= edges.relaxed) return 'relaxed';
  if (minutes <= edges.normal) return 'normal';
  return minutes <= edges.busy ? 'busy' : 'packed';
}

/** The level a lane shows, and since when (epoch seconds) its wait has lain clearly in another one. */
export type StandingLevel = { level: Level; beyondSince: number | null };

/** A level changes only when the wait lies three minutes beyond its edge for two minutes (DESIGN §4). */
const clearly = 180;
const patience = 120;

/** The level to show at `now` (epoch seconds) for a range that ends at `high` seconds. */
export function steadyLevel(
  standing: StandingLevel | null,
  high: number,
  now: number,
  edges: LevelEdges = usualEdges,
): StandingLevel {
  const level = levelOf(high, edges);
  if (!standing) return { level, beyondSince: null };
  if (!isClearlyBeyond(standing.level, high, edges)) return { level: standing.level, beyondSince: null };
  const since = standing.beyondSince ?? now;
  return now - since >= patience
    ? { level, beyondSince: null }
    : { level: standing.level, beyondSince: since };
}

const isClearlyBeyond = (level: Level, high: number, edges: LevelEdges): boolean =>
  levelOf(Math.max(0, high - clearly), edges) !== level && levelOf(high + clearly, edges) !== level;
