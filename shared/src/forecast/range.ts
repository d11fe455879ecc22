import type { Features } from './stacking.js';

/** An adaptive range: how many spreads below and above the likely wait its ends lie. */
export type Tracker = { below: number; above: number; learned: number };

/** Nobody ahead, one to three, four and more: their errors differ in kind, so each learns its own range. */
export type Trackers = [none: Tracker, few: Tracker, many: Tracker];

/** A forecast as it was given, to be compared when the ticket is called. */
export type Given = {
  at: number;
  ahead: number;
  features: Features;
  /** What the stack made of the features. */
  stacked: number;
  likely: number;
  low: number;
  high: number;
  sigma: number;
  /** The upper end was passed while still waiting, and counted then. */
  overdue: boolean;
};

/** Start a little wide, and wider above: waits scatter upwards (FORECAST 4.6). */
export const freshTrackers = (): Trackers => [fresh(), fresh(), fresh()];
const fresh = (): Tracker => ({ below: -1.6, above: 2, learned: 0 });

/** Each end may be missed by one call in ten: an 80 % range. */
const missed = 0.1;
/** Learns fast at first, then slowly for ever (adaptive conformal inference, Gibbs & Candès 2021). */
const step = ({ learned }: Tracker, end: number): number =>
  Math.max(0.02, 0.15 / (1 + learned / 6)) * Math.max(1, Math.abs(end) / wide);
/** An end further out than this moves in proportion: the spread itself is far too small for the lane. */
const wide = 2;
/** No range is narrower than a minute: taps themselves are not that exact. */
const narrowest = 60;

const trackerOf = (trackers: Trackers, ahead: number): Tracker => trackers[ahead < 1 ? 0 : ahead < 4 ? 1 : 2];

/** The ends of the range around `likely` (seconds), never below zero. */
export function rangeAround(trackers: Trackers, ahead: number, likely: number, sigma: number) {
  const { below, above } = trackerOf(trackers, ahead);
  const low = Math.max(0, likely + below * sigma);
  return { low, high: Math.max(low + narrowest, likely + above * sigma) };
}

/** A waiting ticket has passed the upper end: the miss counts now, not when it is called at last. */
export function learnOverdue(trackers: Trackers, given: Given): void {
  const tracker = trackerOf(trackers, given.ahead);
  tracker.above += step(tracker, tracker.above) * (1 - missed);
  given.overdue = true;
}

/** The ticket was called after `wait` seconds: both ends move towards missing one in ten. */
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
