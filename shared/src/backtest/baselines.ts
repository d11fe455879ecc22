import { mean } from '../analytics/statistics.js';
import { halfHourSeconds, hourSeconds } from '../date-time/zoned-time.js';
import type { LaneFlow } from '../forecast/flow.js';

/** What simple queue displays show; the model must beat the best of them. */
export const baselineNames = ['les', 'hol', 'ra10', 'ra60', 'ql30', 'qlEwma'] as const;
export type BaselineName = (typeof baselineNames)[number];

export type CallHistory = {
  waits: { at: number; wait: number }[];
  lastCall: number | null;
  interval: number | null;
};

export const createCallHistory = (): CallHistory => ({ waits: [], lastCall: null, interval: null });

const smoothingFactor = 0.1;
/** Longer gaps are nights or closures. */
const maxIntervalSeconds = hourSeconds;
const defaultIntervalSeconds = 600;

export function recordCall(past: CallHistory, at: number, wait: number): void {
  past.waits.push({ at, wait });
  if (past.waits.length > 2000) past.waits.splice(0, 1000);
  const interval = past.lastCall === null ? null : at - past.lastCall;
  if (interval !== null && interval < maxIntervalSeconds) {
    past.interval =
      past.interval === null ? interval : past.interval + smoothingFactor * (interval - past.interval);
  }
  past.lastCall = at;
}

export function baselineWaits(
  past: CallHistory,
  flow: LaneFlow,
  nowSeconds: number,
): Record<BaselineName, number> {
  const ahead = flow.line.length;
  const lastTen = mean(past.waits.slice(-10).map(({ wait }) => wait)) ?? 0;
  const oldest = flow.line.reduce((first, { at }) => Math.min(first, at), nowSeconds);
  return {
    les: past.waits.at(-1)?.wait ?? 0,
    hol: nowSeconds - oldest,
    ra10: lastTen,
    ra60: mean(waitsSince(past, nowSeconds - hourSeconds).map(({ wait }) => wait)) ?? lastTen,
    ql30: ahead * recentInterval(past, nowSeconds),
    qlEwma: ahead * (past.interval ?? defaultIntervalSeconds),
  };
}

function recentInterval(past: CallHistory, nowSeconds: number): number {
  const calls = waitsSince(past, nowSeconds - halfHourSeconds).length;
  return calls > 0 ? halfHourSeconds / calls : (past.interval ?? defaultIntervalSeconds);
}

function waitsSince({ waits }: CallHistory, from: number): CallHistory['waits'] {
  let first = waits.length;
  while (first > 0 && (waits[first - 1]?.at ?? 0) > from) first -= 1;
  return waits.slice(first);
}
