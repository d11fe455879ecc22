import type { Estimate } from './estimate.js';
import type { LaneForecaster } from './flow.js';
import { closedAt, restAt, workBegan } from './hours.js';
import { lastThirtyDays } from './record.js';

/**
 * Why there is no honest figure (FORECAST 4.8). `closed`: the day is over. `paused`: nobody knows until when.
 * `offline`: no tablet was heard. `silent`: nobody has been called though people wait. `unknown`: the lane was
 * never seen at work. `too-wide`: the range says nothing. `after-closing`: it may not be today.
 */
export type RefusalReason =
  | 'closed'
  | 'paused'
  | 'offline'
  | 'silent'
  | 'unknown'
  | 'too-wide'
  | 'after-closing';

/** When a tablet of the clinic was last heard (epoch seconds); leave it out where there is none to hear. */
export type Contact = { contactAt?: number };

/** A tablet that beats every few seconds and was not heard for five minutes is off. */
const offlineAfter = 300;
/** Nobody called for a quarter of an hour, or four turns of the booths, while people wait. */
const silentAfter = 900;
const silentTurns = 4;
/** Three calls are the least that shows a pace. */
const fewestCalls = 3;
/** Forty minutes between the ends, or more than the wait itself, is no information. */
const widestRange = 2400;

/** Why no forecast can be made at all at `now`, before any figure; `null` when one can. */
export function refusalBefore(
  { memory, flow }: LaneForecaster,
  now: number,
  { contactAt }: Contact,
): RefusalReason | null {
  if (closedAt(flow, now)) return 'closed';
  if (restAt(flow, now)?.until === null) return 'paused';
  if (contactAt !== undefined && now - contactAt > offlineAfter) return 'offline';
  if (memory.calls < fewestCalls && !memory.planned) return 'unknown';
  return null;
}

/** Whether nobody works though people wait, outside known rests. */
export function isSilent({ flow }: LaneForecaster, now: number, { capacity }: Estimate): boolean {
  if (flow.queueSince === null || restAt(flow, now)) return false;
  const lastSign = Math.max(flow.lastWork ?? 0, flow.queueSince, workBegan(flow, now) ?? 0);
  const patience = Math.max(silentAfter, (silentTurns * capacity.cycle) / Math.max(1, capacity.booths));
  return now - lastSign > patience;
}

/** Whether a range says too little to be shown. */
export const isTooWide = ({ low, high, likely }: Estimate): boolean =>
  high - low > Math.max(widestRange, likely);

/** Whether a person who joins now would be served only when the lane has stopped: after closing, or as late as it is known to call. */
export const endsAfterClosing = ({ memory, flow }: LaneForecaster, now: number, likely: number): boolean =>
  flow.hours !== null && now + likely + memory.service > flow.hours.closesAt + memory.overtime;

/** A record this long can judge the model. */
const enoughRecord = 200;
/** An 80 % range that covers fewer than this has failed the lane. */
const leastCovered = 0.7;

/** Five in a hundred worse is no accident over two hundred calls; less may be. */
const clearlyWorse = 1.05;

/** Whether the lane's own record says that the mean of the last ten waits does better than the model. */
export function isRough({ memory }: LaneForecaster): boolean {
  const { calls, covered, error, plainError } = lastThirtyDays(memory.record);
  return calls >= enoughRecord && (covered / calls < leastCovered || error > clearlyWorse * plainError);
}
