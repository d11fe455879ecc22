import type { Board, LaneBoard, Level } from '@hannun/shared/contract';
import { type FormattedWait, formatLaneWait } from '@hannun/shared/i18n';
import type { Translate } from '../language/translation.js';

/** A lane id; `null`: any test. */
export type Test = string | null;

export const openLanes = ({ lanes }: Board, test: Test): readonly LaneBoard[] =>
  lanes.filter((lane) => (test === null || lane.lane === test) && lane.intake !== 'closed');

/** Of the lanes that offer the test, the slowest: nobody is promised less than they may wait. */
export function leadingLane(board: Board, test: Test): LaneBoard | undefined {
  const [first, ...others] = openLanes(board, test);
  return others.reduce((leading, lane) => (isSlower(lane, leading) ? lane : leading), first);
}

function isSlower(lane: LaneBoard, other: LaneBoard | undefined): boolean {
  if (!other) return true;
  if (lane.forecast && other.forecast) return lane.forecast.high > other.forecast.high;
  return lane.waiting > other.waiting;
}

/** `null` where there is no figure; `noWaitReason` gives the reason. */
export function clinicWait(board: Board, test: Test, t: Translate): FormattedWait | null {
  const lane = leadingLane(board, test);
  return lane ? formatLaneWait(lane, t) : null;
}

export function laneWaitText(lane: LaneBoard, t: Translate): string | null {
  const wait = formatLaneWait(lane, t);
  return wait && wait.figure + wait.unit;
}

export const noWaitReason = (board: Board, test: Test, t: Translate): string =>
  t(`noForecast.${leadingLane(board, test)?.noForecast ?? 'unknown'}`);

/** `null` without a reliable level. */
export const clinicLevel = (board: Board, test: Test): Level | null =>
  leadingLane(board, test)?.level ?? null;

export const countWaiting = (board: Board, test: Test): number =>
  test === null
    ? board.waiting
    : board.lanes.reduce((people, lane) => people + (lane.lane === test ? lane.waiting : 0), 0);
