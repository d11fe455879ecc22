import { isPaceKnown, servingEndsAt } from './availability.js';
import { countServed, serviceEndAt } from './day-capacity.js';
import type { LaneFlow, LaneForecaster } from './flow.js';
import { downtimeAt, isClosedAt, workStartedAt } from './working-hours.js';

/** The last ticket in calling order that is probably served today, and since when it has been no later one. */
export type Reachable = { ticket: string; sinceSeconds: number };

/** A later ticket waits this long, so that nobody is told back and forth. */
const holdSeconds = 120;

/**
 * `null`: as far as is known everybody in line is served today. An earlier ticket than before is told at once. Not
 * being able to tell any more promises nobody anything: what was said stands until calls go on. Pure.
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
  const last = forecaster.flow.line.length - 1;
  const isServed = servesAtBest(forecaster, nowSeconds);
  if (!isServed || isServed(last)) return null;
  // Whose turn is next is called, be it just before closing.
  const served = Math.max(1, countServed(isServed, last));
  return served <= last ? served - 1 : null;
}

/**
 * Whether a position is served in time, as was to be seen at the last call, less the time by which the next one is late:
 * whatever passes without a call makes nothing better, and what a line that stands still loses is lost to all of it.
 * `null`: no end is known, or no pace; or the lane still works after closing, so that whoever is in line is served.
 */
function servesAtBest(
  { memory, flow }: LaneForecaster,
  nowSeconds: number,
): ((position: number) => boolean) | null {
  const atBest = { memory, flow: { ...flow, breaks: flow.breaks.filter(({ until }) => until !== null) } };
  const endsAt = servingEndsAt(atBest);
  if (endsAt === null || !isPaceKnown(memory)) return null;
  const seenAt = lastCallAt(atBest.flow, nowSeconds);
  if (isClosedAt(flow, seenAt)) return null;
  const endOf = serviceEndAt(atBest, seenAt);
  const nextCallAt = endOf(0) - memory.service;
  const lateSeconds = Math.max(0, nowSeconds - nextCallAt);
  return (position) => endOf(position) + lateSeconds <= endsAt;
}

/** Or since when somebody waits, or work began; a restart that is to come is all that counts before it. */
function lastCallAt(flow: LaneFlow, nowSeconds: number): number {
  const { lastCallAt: calledAt, queueSince } = flow;
  if (downtimeAt(flow, nowSeconds) && !isClosedAt(flow, nowSeconds)) return nowSeconds;
  return Math.max(calledAt ?? 0, queueSince ?? 0, workStartedAt(flow, nowSeconds) ?? 0) || nowSeconds;
}
