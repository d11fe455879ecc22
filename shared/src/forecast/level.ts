import type { Level } from '../contract/board.js';
import type { LevelEdges } from '../contract/clinic.js';

/** Minutes, between Seoul's published 30, 60 and 90 (DESIGN §4). */
export const usualEdges: LevelEdges = { relaxed: 15, normal: 35, busy: 75 };

/** `high` in seconds. Every screen uses this rule. */
export function levelOf(high: number, edges: LevelEdges = usualEdges): Level {
  const minutes = high / 60;
  if (minutes <= edges.relaxed) return 'relaxed';
  if (minutes <= edges.normal) return 'normal';
  return minutes <= edges.busy ? 'busy' : 'packed';
}

export type StandingLevel = { level: Level; beyondSince: number | null };

/** The level changes only when the wait is this far beyond the limit for this long (DESIGN §4). */
const clearly = 180;
const patience = 120;

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
