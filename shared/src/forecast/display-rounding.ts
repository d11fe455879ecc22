import type { LaneBoard, WaitRange } from '../contract/board.js';

export type WaitBounds = Pick<WaitRange, 'low' | 'high' | 'notBefore'>;

export type LaneWait = Pick<LaneBoard, 'forecast' | 'atLeast' | 'tickets'>;

export type DisplayedWait =
  | { kind: 'none' }
  | { kind: 'within'; minutes: number }
  | { kind: 'between'; low: number; high: number }
  /** From and to half hours. */
  | { kind: 'hours'; lowMinutes: number; highMinutes: number }
  | { kind: 'more-than'; minutes: number };

/** Finer steps would promise more than a forecast can keep. */
const minStepMinutes = 5;
const maxMinutes = 120;
const minuteSeconds = 60;

const stepMinutesFor = (high: number): number => (high <= 60 ? minStepMinutes : high <= maxMinutes ? 10 : 30);

/** Rounds both ends outwards to `step`, so that rounding never narrows a range. */
export const roundOutwards = ({ low, high }: WaitBounds, step = 1): WaitBounds => ({
  low: Math.floor(low / step) * step,
  high: Math.ceil(high / step) * step,
});

/** Seconds to minutes, rounded outwards, but never to before a known start. */
export function toDisplayedWait(range: WaitBounds, waiting: number): DisplayedWait {
  const high = range.high / minuteSeconds;
  if (waiting === 0 && range.low === 0 && high <= minStepMinutes) return { kind: 'none' };
  if (high <= minStepMinutes) return { kind: 'within', minutes: minStepMinutes };
  const shown = roundOutwards({ low: range.low / minuteSeconds, high }, stepMinutesFor(high));
  if (shown.low >= maxMinutes) return { kind: 'more-than', minutes: maxMinutes };
  const isLong = high > maxMinutes;
  const knownStep = isLong ? stepMinutesFor(high) : minStepMinutes;
  const low = Math.max(shown.low, roundUp((range.notBefore ?? 0) / minuteSeconds, knownStep));
  const until = Math.max(shown.high, low + knownStep);
  if (low === 0) return { kind: 'within', minutes: until };
  return isLong
    ? { kind: 'hours', lowMinutes: low, highMinutes: until }
    : { kind: 'between', low, high: until };
}

const roundUp = (minutes: number, step: number): number => Math.ceil(minutes / step) * step;

export function toDisplayedMinimum(lowSeconds: number): DisplayedWait | null {
  const minutes = Math.min(maxMinutes, lowSeconds / minuteSeconds);
  const { low } = roundOutwards({ low: minutes, high: minutes }, stepMinutesFor(minutes));
  return low > 0 ? { kind: 'more-than', minutes: low } : null;
}

/** `null` where a lane has no figure. */
export function toDisplayedLaneWait({ forecast, atLeast, tickets }: LaneWait): DisplayedWait | null {
  if (forecast) return toDisplayedWait(forecast, tickets);
  return atLeast === undefined ? null : toDisplayedMinimum(atLeast);
}

/** Minutes to show for one duration, rounded up as the end of a range is. */
export const toDisplayedMinutes = (seconds: number): number =>
  displayedBoundsSeconds(toDisplayedWait({ low: 0, high: seconds }, 1)).high / minuteSeconds;

/** Shortest displayed wait first, by its upper end and then its lower; lanes without one last. */
export function compareDisplayedWaits(a: LaneWait | null, b: LaneWait | null): number {
  const [first, second] = [laneBoundsSeconds(a), laneBoundsSeconds(b)];
  if (first.high !== second.high) return first.high - second.high;
  return first.low === second.low ? 0 : first.low - second.low;
}

function laneBoundsSeconds(lane: LaneWait | null): WaitBounds {
  const shown = lane && toDisplayedLaneWait(lane);
  const unknown = Number.POSITIVE_INFINITY;
  return shown ? displayedBoundsSeconds(shown) : { low: unknown, high: unknown };
}

/** What a reader takes the displayed wait to promise, in seconds. */
export function displayedBoundsSeconds(shown: DisplayedWait): WaitBounds {
  switch (shown.kind) {
    case 'none':
      return { low: 0, high: minuteSeconds };
    case 'within':
      return { low: 0, high: shown.minutes * minuteSeconds };
    case 'more-than':
      return { low: shown.minutes * minuteSeconds, high: Number.POSITIVE_INFINITY };
    case 'between':
      return { low: shown.low * minuteSeconds, high: shown.high * minuteSeconds };
    case 'hours':
      return { low: shown.lowMinutes * minuteSeconds, high: shown.highMinutes * minuteSeconds };
  }
}

export function covers(shown: DisplayedWait, wait: number): boolean {
  const { low, high } = displayedBoundsSeconds(shown);
  return wait >= low && wait <= high;
}

export type StabilizedWait = { shown: DisplayedWait; sinceSeconds: number };

const holdSeconds = 120;

/** Avoids flicker: replaced when an end moves by more than one step, or after `holdSeconds`. */
export function stabilizeWait(
  previous: StabilizedWait | null,
  next: DisplayedWait,
  nowSeconds: number,
): StabilizedWait {
  if (!previous || nowSeconds - previous.sinceSeconds >= holdSeconds || jumps(previous.shown, next)) {
    return {
      shown: next,
      sinceSeconds: previous && same(previous.shown, next) ? previous.sinceSeconds : nowSeconds,
    };
  }
  return previous;
}

const same = (a: DisplayedWait, b: DisplayedWait): boolean => distance(a, b) === 0 && a.kind === b.kind;
const jumps = (a: DisplayedWait, b: DisplayedWait): boolean => distance(a, b) > minStepMinutes;

function distance(a: DisplayedWait, b: DisplayedWait): number {
  const [first, second] = [boundsOf(a), boundsOf(b)];
  return Math.max(Math.abs(first.low - second.low), Math.abs(first.high - second.high));
}

function boundsOf(shown: DisplayedWait): WaitBounds {
  switch (shown.kind) {
    case 'none':
      return { low: 0, high: 0 };
    case 'within':
      return { low: 0, high: shown.minutes };
    case 'more-than':
      return { low: shown.minutes, high: 2 * shown.minutes };
    case 'between':
      return shown;
    case 'hours':
      return { low: shown.lowMinutes, high: shown.highMinutes };
  }
}
