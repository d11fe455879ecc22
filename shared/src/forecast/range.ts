import type { Features } from './stacking.js';

/** Distance of the ends from the likely wait, in sigmas. */
export type Tracker = { below: number; above: number; learned: number };

export type Trackers = [none: Tracker, few: Tracker, many: Tracker];

export type Given = {
  at: number;
  ahead: number;
  features: Features;
  stacked: number;
  likely: number;
  low: number;
  high: number;
  sigma: number;
  overdue: boolean;
};

/** Waits scatter upwards (FORECAST 4.6). */
export const freshTrackers = (): Trackers => [fresh(), fresh(), fresh()];
const fresh = (): Tracker => ({ below: -1.6, above: 2, learned: 0 });

/** 80 % range. */
const missed = 0.1;
/** Adaptive conformal inference (Gibbs & Candès 2021): fast at first, then slow. */
const step = ({ learned }: Tracker, end: number): number =>
  Math.max(0.02, 0.15 / (1 + learned / 6)) * Math.max(1, Math.abs(end) / wide);
/** Beyond this the step is proportional: sigma is far too small for the lane. */
const wide = 2;
const narrowest = 60;

const trackerOf = (trackers: Trackers, ahead: number): Tracker => trackers[ahead < 1 ? 0 : ahead < 4 ? 1 : 2];

export function rangeAround(trackers: Trackers, ahead: number, likely: number, sigma: number) {
  const { below, above } = trackerOf(trackers, ahead);
  const low = Math.max(0, likely + below * sigma);
  return { low, high: Math.max(low + narrowest, likely + above * sigma) };
}

/** Counts the miss now instead of at the call. */
export function learnOverdue(trackers: Trackers, given: Given): void {
  const tracker = trackerOf(trackers, given.ahead);
  tracker.above += step(tracker, tracker.above) * (1 - missed);
  given.overdue = true;
}

export function learnRange(trackers: Trackers, given: Given, wait: number): void {
  const tracker = trackerOf(trackers, given.ahead);
  if (!given.overdue) {
    const stepAbove = step(tracker, tracker.above);
    tracker.above += wait > given.high ? stepAbove * (1 - missed) : -stepAbove * missed;
  }
  const stepBelow = step(tracker, tracker.below);
  tracker.below += wait < given.low ? -stepBelow * (1 - missed) : stepBelow * missed;
  tracker.learned += 1;
}
