import type { Board, LaneBoard, Level } from '@hannun/shared';
import { type FormattedWait, formatLaneWait } from '@hannun/shared/i18n';
import type { Say } from '../language/speech.js';

/** A lane id; `null`: any test. */
export type Test = string | null;

export const lanesFor = ({ lanes }: Board, test: Test): readonly LaneBoard[] =>
  lanes.filter((lane) => (test === null || lane.lane === test) && lane.intake !== 'closed');

/** Of the lanes that offer the test, the slowest: nobody is promised less than they may wait. */
export function leadingLane(board: Board, test: Test): LaneBoard | undefined {
  const [first, ...others] = lanesFor(board, test);
  return others.reduce((leading, lane) => (later(lane, leading) ? lane : leading), first);
}

function later(lane: LaneBoard, other: LaneBoard | undefined): boolean {
  if (!other) return true;
  if (lane.forecast && other.forecast) return lane.forecast.high > other.forecast.high;
  return lane.waiting > other.waiting;
}

/** `null` where there is no figure; `noWaitReason` gives the reason. */
export function clinicWait(board: Board, test: Test, say: Say): FormattedWait | null {
  const lane = leadingLane(board, test);
  return lane ? formatLaneWait(lane, say) : null;
}

export function laneWords(lane: LaneBoard, say: Say): string | null {
  const said = formatLaneWait(lane, say);
  return said && said.figure + said.unit;
}

export const whyNoWait = (board: Board, test: Test, say: Say): string =>
  say(`noForecast.${leadingLane(board, test)?.noForecast ?? 'unknown'}`);

/** `null` without a reliable level. */
export const clinicLevel = (board: Board, test: Test): Level | null =>
  leadingLane(board, test)?.level ?? null;

export const waitingFor = (board: Board, test: Test): number =>
  test === null
    ? board.waiting
    : board.lanes.reduce((people, lane) => people + (lane.lane === test ? lane.waiting : 0), 0);
