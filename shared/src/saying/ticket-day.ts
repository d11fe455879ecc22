import type { Board, LaneBoard } from '../contract/board.js';
import { dayInZone, hourMs } from '../date-time/zoned-time.js';
import { closingFor, lastCallMs } from './lane-hours.js';
import type { Moment } from './moment.js';
import { carriedTickets } from './ticket-place.js';

type Slip = { ticket: string; day: string; board: Board | undefined; lane: LaneBoard | undefined };

/** By noon nobody waits any more for a turn of the day before, also where a clinic never closes. */
const overMidnightMs = 12 * hourMs;

/** Whether the day of a slip has ended, as far as a phone can tell that has heard nothing of its clinic for long. */
export function isFromAnotherDay(slip: Slip, { nowMs, timeZone, freshness }: Moment): boolean {
  const { day, board, lane } = slip;
  if (freshness !== 'expired' || dayInZone(timeZone, nowMs) <= day) return false;
  if (dayInZone(timeZone, nowMs - overMidnightMs) > day) return true;
  if (!board) return false;
  if (board.day > day) return !lane || !carriedTickets(lane).includes(slip.ticket);
  return board.status === 'closed' || hasEnded(board, lane, nowMs);
}

function hasEnded(board: Board, lane: LaneBoard | undefined, nowMs: number): boolean {
  const closesAt = lane && closingFor(board, lane);
  return lane !== undefined && closesAt !== undefined && nowMs >= lastCallMs(lane, closesAt);
}
