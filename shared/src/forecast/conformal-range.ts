import type { Features } from './stacked-regression.js';

/** Distance of the ends from the likely wait, in sigmas. */
export type RangeTracker = { below: number; above: number; learned: number };

export type RangeTrackers = [none: RangeTracker, few: RangeTracker, many: RangeTracker];

/** Seconds until called; all but `known` count from the moment the work starts. */
export type IssuedForecast = {
  at: number;
  /** Until the work starts at a known time: an opening, the end of a break. */
  known: number;
  ahead: number;
  features: Features;
  recentMean: number;
  stacked: number;
  likely: number;
  low: number;
  high: number;
  sigma: number;
};

/** Waits scatter upwards (docs/forecast.md, 'Starting values'). */
export const createRangeTrackers = (): RangeTrackers => [
  createRangeTracker(),
  createRangeTracker(),
  createRangeTracker(),
];
const createRangeTracker = (): RangeTracker => ({ below: -1.6, above: 2, learned: 0 });

/** 80 % range. */
const missRatioPerEnd = 0.1;
/** Adaptive conformal inference (Gibbs & Candès 2021): fast at first, then slow. */
const learningStep = ({ learned }: RangeTracker, end: number): number =>
  Math.max(0.02, 0.15 / (1 + learned / 6)) * Math.max(1, Math.abs(end) / proportionalFromSigmas);
/** Beyond this the step is proportional: sigma is far too small for the lane. */
const proportionalFromSigmas = 2;
const minWidthSeconds = 60;

const trackerOf = (trackers: RangeTrackers, ahead: number): RangeTracker =>
  trackers[ahead < 1 ? 0 : ahead < 4 ? 1 : 2];

export function rangeAround(trackers: RangeTrackers, ahead: number, likely: number, sigma: number) {
  const { below, above } = trackerOf(trackers, ahead);
  const low = Math.max(0, likely + below * sigma);
  return { low, high: Math.max(low + minWidthSeconds, likely + above * sigma) };
}

/** `wait` counts from the known start, as the forecast does. */
export function learnRange(trackers: RangeTrackers, issued: IssuedForecast, wait: number): void {
  const tracker = trackerOf(trackers, issued.ahead);
  const stepAbove = learningStep(tracker, tracker.above);
  tracker.above += wait > issued.high ? stepAbove * (1 - missRatioPerEnd) : -stepAbove * missRatioPerEnd;
  const stepBelow = learningStep(tracker, tracker.below);
  tracker.below += wait < issued.low ? -stepBelow * (1 - missRatioPerEnd) : stepBelow * missRatioPerEnd;
  tracker.learned += 1;
}
