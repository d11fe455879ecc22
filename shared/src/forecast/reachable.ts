import { isPaceKnown, servingEndsAt } from './availability.js';
import { countServed, serviceEndAt } from './day-capacity.js';
import type { LaneFlow, LaneForecaster } from './flow.js';
import { downtimeAt, isClosedAt, workStartedAt } from './working-hours.js';

/** The last ticket in calling order that is probably served today, and since when it has been no later one. */
export type Reachable = { ticket: string; sinceSeconds: number };

/** A later ticket waits this long, so that nobody is told back and forth. */
const holdSeconds = 120;

/**
 * `null`: as far as is known everybody in line is served today, at once where no end is known. An earlier ticket than
 * before is told at once. Not being able to tell any more promises nobody anything: what was said stands until calls go
 * on. Pure.
 */
export function nextReachable(
  forecaster: LaneForecaster,
  previous: Reachable | null,
  nowSeconds: number,
): Reachable | null {
  const { line } = forecaster.flow;
  if (servingEndsAt(forecaster) === null) return null;
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

/** The tickets that are probably not served any more, as far as is known just before this closing. Pure. */
export function unreachedAt(forecaster: LaneForecaster, closedAtSeconds: number): string[] {
  const { line } = forecaster.flow;
  const position = judgedPosition(forecaster, closedAtSeconds);
  return position === null ? [] : line.slice(position + 1).map(({ id }) => id);
}

/** What was said at closing stands after it: no clock takes a promise back, and what does with a warning is a call. */
function lastServedPosition(forecaster: LaneForecaster, nowSeconds: number): number | null {
  const { line, hours, now, unreached } = forecaster.flow;
  if (!isClosedAt(forecaster.flow, now))
    return judgedPosition(forecaster, Math.min(nowSeconds, hours?.closesAt ?? nowSeconds));
  const first = line.findIndex(({ id }) => unreached.includes(id));
  const position = Math.max(0, first - 1);
  return first < 0 || position === line.length - 1 ? null : position;
}

/** Before closing. */
function judgedPosition(forecaster: LaneForecaster, nowSeconds: number): number | null {
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
 * `null`: no end is known, or no pace.
 */
function servesAtBest(
  { memory, flow }: LaneForecaster,
  nowSeconds: number,
): ((position: number) => boolean) | null {
  const atBest = { memory, flow: { ...flow, breaks: flow.breaks.filter(({ until }) => until !== null) } };
  const endsAt = servingEndsAt(atBest);
  if (endsAt === null || !isPaceKnown(memory)) return null;
  const endOf = serviceEndAt(atBest, lastCallAt(atBest.flow, nowSeconds));
  const nextCallAt = endOf(0) - memory.service;
  const lateSeconds = Math.max(0, nowSeconds - nextCallAt);
  return (position) => endOf(position) + lateSeconds <= endsAt;
}

/** Or since when somebody waits, or work began; a restart that is to come is all that counts before it. */
function lastCallAt(flow: LaneFlow, nowSeconds: number): number {
  const { lastCallAt: calledAt, queueSince } = flow;
  if (downtimeAt(flow, nowSeconds)) return nowSeconds;
  return Math.max(calledAt ?? 0, queueSince ?? 0, workStartedAt(flow, nowSeconds) ?? 0) || nowSeconds;
}
