import type { Board, LaneBoard } from '../contract/board.js';
import { dayLabelOf } from '../date-time/day-format.js';
import type { Moment } from './moment.js';

export const isToday = (instant: string, { timeZone, nowMs }: Moment): boolean =>
  dayLabelOf(timeZone, instant, nowMs) === 'today';

/** When calls begin, later today: known from the hours, so that it holds while no tablet is heard. */
export function openingOf(board: Board, lane: LaneBoard, moment: Moment): string | null {
  const isServedToItsEnd = lane.intake === 'closed' && lane.reopensAt !== undefined;
  const ofClinic = board.status === 'closed' && !isServedToItsEnd ? board.opensAt : undefined;
  const opensAt = lane.intake === 'not-yet' ? (lane.reopensAt ?? ofClinic) : ofClinic;
  if (opensAt === undefined || Date.parse(opensAt) <= moment.nowMs) return null;
  return isToday(opensAt, moment) ? opensAt : null;
}
