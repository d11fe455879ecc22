import type { Level } from '../contract/board.js';
import type { LevelThresholds } from '../contract/clinic.js';

/** Minutes, between Seoul's published 30, 60 and 90. */
export const defaultLevelThresholds: LevelThresholds = { relaxed: 15, normal: 35, busy: 75 };

/** `high` in seconds. Every screen uses this rule. */
export function levelForWait(high: number, edges: LevelThresholds = defaultLevelThresholds): Level {
  const minutes = high / 60;
  if (minutes <= edges.relaxed) return 'relaxed';
  if (minutes <= edges.normal) return 'normal';
  return minutes <= edges.busy ? 'busy' : 'packed';
}

export type DisplayedLevel = { level: Level; beyondSince: number | null };

/** The level changes only when the wait is this far beyond the limit for this long, so that it does not flicker. */
const marginSeconds = 180;
const holdSeconds = 120;

export function stabilizeLevel(
  standing: DisplayedLevel | null,
  high: number,
  nowSeconds: number,
  edges: LevelThresholds = defaultLevelThresholds,
): DisplayedLevel {
  const level = levelForWait(high, edges);
  if (!standing) return { level, beyondSince: null };
  if (!isClearlyBeyond(standing.level, high, edges)) return { level: standing.level, beyondSince: null };
  const since = standing.beyondSince ?? nowSeconds;
  return nowSeconds - since >= holdSeconds
    ? { level, beyondSince: null }
    : { level: standing.level, beyondSince: since };
}

const isClearlyBeyond = (level: Level, high: number, edges: LevelThresholds): boolean =>
  levelForWait(Math.max(0, high - marginSeconds), edges) !== level &&
  levelForWait(high + marginSeconds, edges) !== level;
