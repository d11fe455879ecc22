import type { Board, LaneBoard } from '../contract/board.js';
import { mayTakeToday, type SaidLane } from './clinic-saying.js';
import { closingFor } from './lane-hours.js';

/** When the last of these lanes closes; without `closesAt` where one goes on, or all have closed. */
export function lastClosing(
  board: Board,
  lanes: readonly LaneBoard[],
  nowMs: number,
): Pick<Board, 'day' | 'closesAt'> {
  const { day, closesAt } = board;
  const ends = lanes.map((lane) => closingFor(board, lane));
  const [last = closesAt] = ends.includes(undefined) ? [] : ends.sort().reverse();
  return last === undefined || Date.parse(last) <= nowMs ? { day } : { day, closesAt: last };
}

/** Of those that take people in today, now or after a rest: no place closes before its last one does. */
export const lastClosingToday = (
  board: Board,
  lanes: readonly SaidLane[],
  nowMs: number,
): Pick<Board, 'day' | 'closesAt'> =>
  lastClosing(
    board,
    lanes.filter(({ saying }) => mayTakeToday(saying)).map(({ lane }) => lane),
    nowMs,
  );
