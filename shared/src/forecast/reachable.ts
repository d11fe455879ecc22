import { countServed, servesInTime } from './day-capacity.js';
import type { LaneForecaster } from './flow.js';

/** The last ticket in calling order that is probably served today, and since when it has been no later one. */
export type Reachable = { ticket: string; sinceSeconds: number };

/** A later ticket waits this long, so that nobody is told back and forth. */
const holdSeconds = 120;

/**
 * `null`: as far as is known everybody in line is served today, or nobody, which is not for a forecast to say. An
 * earlier ticket than before is told at once. Pure.
 */
export function nextReachable(
  forecaster: LaneForecaster,
  previous: Reachable | null,
  nowSeconds: number,
): Reachable | null {
  const { line } = forecaster.flow;
  const held = previous ? line.findIndex(({ id }) => id === previous.ticket) : -1;
  const isHeld = held >= 0 && held < line.length - 1;
  const position = lastServedPosition(forecaster, nowSeconds);
  const ticket = position === null ? undefined : line[position]?.id;
  const next = ticket === undefined ? null : { ticket, sinceSeconds: nowSeconds };
  const isEarlier = position !== null && position <= held;
  return isHeld && !isEarlier && previous && nowSeconds - previous.sinceSeconds < holdSeconds
    ? previous
    : next;
}

function lastServedPosition(forecaster: LaneForecaster, nowSeconds: number): number | null {
  const { line } = forecaster.flow;
  const isServed = line.length > 0 ? servesInTime(forecaster, nowSeconds) : null;
  if (!isServed || isServed(line.length - 1)) return null;
  const served = countServed(isServed, line.length);
  return served > 0 ? served - 1 : null;
}
