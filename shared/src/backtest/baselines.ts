import type { LaneFlow } from '../forecast/flow.js';

/** The simple forecasts every queue display could make; the new one must beat the best of them. */
export const baselineNames = ['les', 'hol', 'ra10', 'ra60', 'ql30', 'qlEwma'] as const;
export type BaselineName = (typeof baselineNames)[number];

/** What the baselines look back on: calls with their waits, and the smoothed interval between calls. */
export type Past = {
  waits: { at: number; wait: number }[];
  lastCall: number | null;
  interval: number | null;
};

export const freshPast = (): Past => ({ waits: [], lastCall: null, interval: null });

const hour = 3600;
const halfHour = 1800;
/** One call in ten: the usual smoothing of a recent interval. */
const smoothing = 0.1;
/** An interval across a night or a closure is no interval between calls. */
const longestInterval = hour;
/** Before the second call of a queue nothing is known; ten minutes is what signs then say. */
const unknownInterval = 600;

/** Remembers a call at `at` after `wait` seconds; `lineStood` tells whether somebody waited since the last. */
export function rememberCall(past: Past, at: number, wait: number): void {
  past.waits.push({ at, wait });
  if (past.waits.length > 2000) past.waits.splice(0, 1000);
  const interval = past.lastCall === null ? null : at - past.lastCall;
  if (interval !== null && interval < longestInterval) {
    past.interval =
      past.interval === null ? interval : past.interval + smoothing * (interval - past.interval);
  }
  past.lastCall = at;
}

/** Each baseline's wait in seconds for a person who joins at `now`. */
export function baselinesAt(past: Past, flow: LaneFlow, now: number): Record<BaselineName, number> {
  const ahead = flow.line.length;
  const lastTen = mean(past.waits.slice(-10).map(({ wait }) => wait)) ?? 0;
  const oldest = flow.line.reduce((first, { at }) => Math.min(first, at), now);
  return {
    les: past.waits.at(-1)?.wait ?? 0,
    hol: now - oldest,
    ra10: lastTen,
    ra60: mean(since(past, now - hour).map(({ wait }) => wait)) ?? lastTen,
    ql30: ahead * recentInterval(past, now),
    qlEwma: ahead * (past.interval ?? unknownInterval),
  };
}

function recentInterval(past: Past, now: number): number {
  const calls = since(past, now - halfHour).length;
  return calls > 0 ? halfHour / calls : (past.interval ?? unknownInterval);
}

function since({ waits }: Past, from: number): Past['waits'] {
  let first = waits.length;
  while (first > 0 && (waits[first - 1]?.at ?? 0) > from) first -= 1;
  return waits.slice(first);
}

const mean = (values: readonly number[]): number | null =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
