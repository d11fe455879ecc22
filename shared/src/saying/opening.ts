import type { Board, LaneBoard } from '../contract/board.js';
import { dayLabelOf } from '../date-time/day-format.js';
import { pauseOf } from './lane-pause.js';
import type { Moment } from './moment.js';

export const isToday = (instant: string, { timeZone, nowMs }: Moment): boolean =>
  dayLabelOf(timeZone, instant, nowMs) === 'today';

/** When calls begin, later today: known from the hours, so that it holds while no tablet is heard. */
export const openingOf = (board: Board, lane: LaneBoard, moment: Moment): string | null =>
  todaysOpening(board, lane, moment)?.opensAt ?? null;

/** `null`: the lane has opened, or does not today; `opensAt: null`: it opens after a pause without an end. */
export function todaysOpening(
  board: Board,
  lane: LaneBoard,
  moment: Moment,
): { opensAt: string | null } | null {
  const isServedToItsEnd = lane.intake === 'closed' && lane.reopensAt !== undefined;
  const ofClinic = board.status === 'closed' && !isServedToItsEnd ? board.opensAt : undefined;
  const pause = pauseOf(board, lane);
  const isHeld = board.status === 'closed' && board.reason !== undefined;
  if (isHeld || (lane.intake === 'not-yet' && pause?.until === null)) return { opensAt: null };
  const opensAt = lane.intake === 'not-yet' ? (lane.reopensAt ?? ofClinic) : ofClinic;
  if (opensAt === undefined || Date.parse(opensAt) <= moment.nowMs || !isToday(opensAt, moment)) return null;
  if (pause?.until === null) return { opensAt: null };
  return { opensAt: pause && pause.until > opensAt ? pause.until : opensAt };
}
