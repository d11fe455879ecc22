import type { Board, LaneBoard, Level } from '@hannun/shared/contract';
import { type FormattedWait, formatLaneWait } from '@hannun/shared/i18n';
import type { Translate } from '../language/translation.js';

/** A lane id; `null`: any lane. */
export type LaneFilter = string | null;

export const openLanes = ({ lanes }: Board, laneFilter: LaneFilter): readonly LaneBoard[] =>
  lanes.filter((lane) => (laneFilter === null || lane.lane === laneFilter) && lane.intake !== 'closed');

/** The slowest of these lanes: nobody is promised less than they may wait. */
export function leadingLane(board: Board, laneFilter: LaneFilter): LaneBoard | undefined {
  const [first, ...others] = openLanes(board, laneFilter);
  return others.reduce((leading, lane) => (isSlower(lane, leading) ? lane : leading), first);
}

function isSlower(lane: LaneBoard, other: LaneBoard | undefined): boolean {
  if (!other) return true;
  if (lane.forecast && other.forecast) return lane.forecast.high > other.forecast.high;
  return lane.waiting > other.waiting;
}

/** `null` where there is no figure; `noWaitReason` gives the reason. */
export function clinicWait(board: Board, laneFilter: LaneFilter, t: Translate): FormattedWait | null {
  const lane = leadingLane(board, laneFilter);
  return lane ? formatLaneWait(lane, t) : null;
}

export function laneWaitText(lane: LaneBoard, t: Translate): string | null {
  const wait = formatLaneWait(lane, t);
  return wait && wait.figure + wait.unit;
}

export const noWaitReason = (board: Board, laneFilter: LaneFilter, t: Translate): string =>
  t(`noForecast.${leadingLane(board, laneFilter)?.noForecast ?? 'unknown'}`);

/** `null` without a reliable level. */
export const clinicLevel = (board: Board, laneFilter: LaneFilter): Level | null =>
  leadingLane(board, laneFilter)?.level ?? null;

export const countWaiting = (board: Board, laneFilter: LaneFilter): number =>
  laneFilter === null
    ? board.waiting
    : board.lanes.reduce((people, lane) => people + (lane.lane === laneFilter ? lane.waiting : 0), 0);
