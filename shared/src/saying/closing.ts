import type { Board, LaneBoard } from '../contract/board.js';
import { isTaking, type SaidLane } from './clinic-saying.js';

/** When the last of these lanes closes; without `closesAt` where one goes on. */
export function closingOf(
  { day, closesAt }: Board,
  lanes: readonly LaneBoard[],
): Pick<Board, 'day' | 'closesAt'> {
  const ends = lanes.map((lane) => lane.closesAt ?? closesAt);
  const [last = closesAt] = ends.includes(undefined) ? [] : ends.sort().reverse();
  return last === undefined ? { day } : { day, closesAt: last };
}

/** Of those that take people in: the others say for themselves when they do again. */
export const closingOfTaking = (board: Board, lanes: readonly SaidLane[]): Pick<Board, 'day' | 'closesAt'> =>
  closingOf(
    board,
    lanes.filter(({ saying }) => isTaking(saying)).map(({ lane }) => lane),
  );
