import type { Estimate } from './estimate.js';
import type { LaneForecaster } from './flow.js';
import { closedAt, restAt, workBegan } from './hours.js';
import { lastThirtyDays } from './record.js';

/** FORECAST 4.8; the meanings are those of the contract's `NoForecastReason`. */
export type RefusalReason =
  | 'closed'
  | 'paused'
  | 'offline'
  | 'silent'
  | 'unknown'
  | 'too-wide'
  | 'after-closing';

export type Contact = { contactAt?: number };

const offlineAfter = 300;
const silentAfter = 900;
const silentTurns = 4;
const fewestCalls = 3;
const widestRange = 2400;

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

export function isSilent({ flow }: LaneForecaster, now: number, { capacity }: Estimate): boolean {
  if (flow.queueSince === null || restAt(flow, now)) return false;
  const lastSign = Math.max(flow.lastWork ?? 0, flow.queueSince, workBegan(flow, now) ?? 0);
  const patience = Math.max(silentAfter, (silentTurns * capacity.cycle) / Math.max(1, capacity.booths));
  return now - lastSign > patience;
}

export const isTooWide = ({ low, high, likely }: Estimate): boolean =>
  high - low > Math.max(widestRange, likely);

/** True when the person would be served after closing plus the lane's known overtime. */
export const endsAfterClosing = ({ memory, flow }: LaneForecaster, now: number, likely: number): boolean =>
  flow.hours !== null && now + likely + memory.service > flow.hours.closesAt + memory.overtime;

const enoughRecord = 200;
const leastCovered = 0.7;

/** A smaller difference may be chance over 200 calls. */
const clearlyWorse = 1.05;

export function isRough({ memory }: LaneForecaster): boolean {
  const { calls, covered, error, plainError } = lastThirtyDays(memory.record);
  return calls >= enoughRecord && (covered / calls < leastCovered || error > clearlyWorse * plainError);
}
