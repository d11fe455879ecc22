import type { Board, LaneBoard } from '../contract/board.js';
import { dayInZone, hourMs } from '../date-time/zoned-time.js';
import type { Moment } from './moment.js';
import { isToday } from './opening.js';

/** A lane with hours of its own closes by them, whatever the clinic does. */
export const closingFor = (board: Board, lane: LaneBoard): string | undefined =>
  lane.closesAt ?? board.closesAt;

/** Whoever is in line at closing is still called; how long that goes on is known only after some days. */
export function lastCallMs({ servesUntil }: LaneBoard, closesAt: string): number {
  return servesUntil === undefined ? Date.parse(closesAt) + hourMs : Date.parse(servesUntil);
}

/** `null`: not known, or it has come. */
function nextOpening(board: Board, lane: LaneBoard, { nowMs }: Moment): string | null {
  const next = lane.reopensAt ?? board.opensAt;
  return next !== undefined && Date.parse(next) > nowMs ? next : null;
}

/** It has come today: of another day it says nothing. */
const hasCome = (end: string | undefined, { nowMs, timeZone }: Moment): boolean =>
  end !== undefined &&
  Date.parse(end) <= nowMs &&
  dayInZone(timeZone, Date.parse(end) - 1) === dayInZone(timeZone, nowMs);

/** What the hours on its board have ended for a lane that is not heard. `null`: nothing. */
export function saySinceHeard(board: Board, lane: LaneBoard, moment: Moment) {
  const opensAt = nextOpening(board, lane, moment);
  const { closesAt } = board;
  if (closesAt !== undefined && hasCome(closesAt, moment))
    return moment.nowMs < lastCallMs(lane, closesAt)
      ? ({ state: 'serving-last', lastTicket: null, lastCalled: null, opensAt, opensToday: false } as const)
      : ({ state: 'closed', opensAt } as const);
  return hasCome(lane.intakeUntil, moment) || hasCome(lane.closesAt, moment)
    ? ({ state: 'closed-by-hour', lastTicket: null, reopensAt: opensAt } as const)
    : null;
}

/** Of a day after the board's, nothing is known but the opening that it names. `null`: not even that. */
export function sayLaterDay(board: Board, lane: LaneBoard, moment: Moment) {
  const opensAt = nextOpening(board, lane, moment);
  if (opensAt === null) return null;
  if (isToday(opensAt, moment)) return { state: 'not-yet', opensAt, wait: null } as const;
  const mayRun = (each: LaneBoard) => {
    const opening = nextOpening(board, each, moment);
    return opening === null || isToday(opening, moment);
  };
  return { state: board.lanes.some(mayRun) ? 'not-today' : 'day-off', opensAt } as const;
}
