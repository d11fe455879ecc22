import { findUnavailableReason, isSilent, servingEndsAt } from './availability.js';
import type { LaneForecaster } from './flow.js';
import { estimateAtPosition, type WaitEstimate } from './wait-estimate.js';

/** No line is longer. */
const maxTickets = 2000;
/** The line fills the day once it takes this share of the time that is left. */
const fullRatio = 0.9;

/** Tickets, as the forecast counts them. */
export type DayCapacity = {
  waiting: number;
  /** From the head of the line on: those whose service likely ends in time. */
  served: number;
  /** The line leaves hardly any of the time until then. */
  isFull: boolean;
};

/**
 * Who can still be served before closing and the overtime this lane is known for. `null`: no closing is known, it has
 * passed, or there is no honest figure. Pure.
 */
export function dayCapacity(forecaster: LaneForecaster, nowSeconds: number): DayCapacity | null {
  const endOf = serviceEndAt(forecaster, nowSeconds);
  const isServed = servesInTime(forecaster, nowSeconds);
  const endsAt = servingEndsAt(forecaster);
  if (!isServed || endsAt === null) return null;
  const waiting = forecaster.flow.line.length;
  const isFull = waiting > 0 && endOf(waiting) - nowSeconds >= fullRatio * (endsAt - nowSeconds);
  return { waiting, served: countServed(isServed), isFull };
}

/** Whether a position in line is likely served in time: of all positions, those up to some one. */
function servesInTime(
  forecaster: LaneForecaster,
  nowSeconds: number,
): ((position: number) => boolean) | null {
  const endsAt = servingEndsAt(forecaster);
  if (endsAt === null || findUnavailableReason(forecaster, nowSeconds, {})) return null;
  const next = estimateAtPosition(forecaster, nowSeconds, forecaster.flow.line.length);
  if (!next || isSilent(forecaster, nowSeconds, next)) return null;
  const endOf = serviceEndAt(forecaster, nowSeconds);
  return (position) => endOf(position) <= endsAt;
}

export const serviceEndAt = (forecaster: LaneForecaster, nowSeconds: number) => (position: number) => {
  const estimate = estimateAtPosition(forecaster, nowSeconds, position);
  return estimate ? estimatedEnd(forecaster, estimate) : Number.POSITIVE_INFINITY;
};

const estimatedEnd = ({ memory }: LaneForecaster, { capacity, likely }: WaitEstimate): number =>
  capacity.start + likely + memory.service;

/** `isServed` holds for the first positions and for none after them. */
export function countServed(isServed: (position: number) => boolean, most = maxTickets): number {
  let [served, unserved] = [0, most];
  while (served < unserved) {
    const middle = (served + unserved) >> 1;
    if (isServed(middle)) served = middle + 1;
    else unserved = middle;
  }
  return served;
}
