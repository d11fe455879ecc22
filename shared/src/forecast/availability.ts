import type { WaitRange } from '../contract/board.js';
import type { NoForecastReason } from '../contract/value-lists.js';
import { sumLastThirtyDays } from './accuracy-record.js';
import type { LaneForecaster } from './flow.js';
import type { LaneMemory } from './lane-memory.js';
import type { WaitEstimate } from './wait-estimate.js';
import { downtimeAt, isClosedAt, workStartedAt } from './working-hours.js';

export type LastSeen = { lastSeenAtSeconds?: number };

export const offlineAfterSeconds = 300;
const silentAfterSeconds = 900;
const silentCycles = 4;
const minCalls = 3;
const maxWidthSeconds = 2400;

/** In the order of docs/forecast.md, 'When there is no forecast'. */
export function findUnavailableReason(
  { memory, flow }: LaneForecaster,
  nowSeconds: number,
  { lastSeenAtSeconds }: LastSeen,
): NoForecastReason | null {
  if (isClosedAt(flow, nowSeconds)) return 'closed';
  if (downtimeAt(flow, nowSeconds)?.until === null) return 'paused';
  if (lastSeenAtSeconds !== undefined && nowSeconds - lastSeenAtSeconds > offlineAfterSeconds)
    return 'offline';
  return isPaceKnown(memory) ? null : 'unknown';
}

export const isPaceKnown = ({ calls, planned }: LaneMemory): boolean => calls >= minCalls || planned;

export function isSilent({ flow }: LaneForecaster, nowSeconds: number, { capacity }: WaitEstimate): boolean {
  if (flow.queueSince === null || downtimeAt(flow, nowSeconds)) return false;
  const lastSign = Math.max(flow.lastWorkAt ?? 0, flow.queueSince, workStartedAt(flow, nowSeconds) ?? 0);
  const thresholdSeconds = Math.max(
    silentAfterSeconds,
    (silentCycles * capacity.cycle) / Math.max(1, capacity.booths),
  );
  return nowSeconds - lastSign > thresholdSeconds;
}

export const isTooWide = ({ low, high, likely }: WaitRange): boolean =>
  high - low > Math.max(maxWidthSeconds, likely);

/** True when the person would be served after closing plus the lane's known overtime. */
export const endsAfterClosing = (
  forecaster: LaneForecaster,
  { likely, capacity }: Pick<WaitEstimate, 'likely' | 'capacity'>,
): boolean => {
  const endsAt = servingEndsAt(forecaster);
  return endsAt !== null && capacity.start + likely + forecaster.memory.service > endsAt;
};

/** Closing and the overtime this lane is known for; `null`: no closing is known. */
export function servingEndsAt({ memory, flow }: LaneForecaster): number | null {
  const closesAt = flow.hours?.closesAt ?? null;
  return closesAt === null ? null : closesAt + memory.overtime;
}

const minDaysForOvertime = 7;

/** ISO-8601: the same, once enough days have shown how long the lane goes on calling. */
export function servesUntil(forecaster: LaneForecaster): string | null {
  const endsAt = forecaster.memory.days >= minDaysForOvertime ? servingEndsAt(forecaster) : null;
  return endsAt === null ? null : new Date(endsAt * 1000).toISOString();
}

const minRecordCalls = 200;
const minCoverageRatio = 0.7;

/** A smaller difference may be chance over 200 calls. */
const maxErrorRatio = 1.05;

export function usesRecentMean({ memory }: LaneForecaster): boolean {
  const { calls, covered, error, plainError } = sumLastThirtyDays(memory.record);
  return (
    calls >= minRecordCalls && (covered / calls < minCoverageRatio || error > maxErrorRatio * plainError)
  );
}
