import type { LevelThresholds } from '../contract/clinic.js';
import type { Level } from '../contract/value-lists.js';

/** Minutes, between Seoul's published 30, 60 and 90. */
export const defaultLevelThresholds: LevelThresholds = { relaxed: 15, normal: 35, busy: 75 };

/** `high` in seconds. Every screen uses this rule. */
export function levelForWait(high: number, thresholds: LevelThresholds = defaultLevelThresholds): Level {
  const minutes = high / 60;
  if (minutes <= thresholds.relaxed) return 'relaxed';
  if (minutes <= thresholds.normal) return 'normal';
  return minutes <= thresholds.busy ? 'busy' : 'packed';
}

export type DisplayedLevel = { level: Level; beyondSinceSeconds: number | null };

/** The level changes only when the wait is this far beyond the limit for this long, so that it does not flicker. */
const marginSeconds = 180;
const holdSeconds = 120;

export function stabilizeLevel(
  previous: DisplayedLevel | null,
  high: number,
  nowSeconds: number,
  thresholds: LevelThresholds = defaultLevelThresholds,
): DisplayedLevel {
  const level = levelForWait(high, thresholds);
  if (!previous) return { level, beyondSinceSeconds: null };
  if (!isClearlyBeyond(previous.level, high, thresholds))
    return { level: previous.level, beyondSinceSeconds: null };
  const since = previous.beyondSinceSeconds ?? nowSeconds;
  return nowSeconds - since >= holdSeconds
    ? { level, beyondSinceSeconds: null }
    : { level: previous.level, beyondSinceSeconds: since };
}

const isClearlyBeyond = (level: Level, high: number, thresholds: LevelThresholds): boolean =>
  levelForWait(Math.max(0, high - marginSeconds), thresholds) !== level &&
  levelForWait(high + marginSeconds, thresholds) !== level;
