import type { Board, LaneBoard, Level } from '@hannun/shared';
import { laneWait, type SaidWait } from '@hannun/shared/i18n';
import type { Say } from '../language/speech.js';

/** The test someone looks for: a lane's id; `null`: any. */
export type Test = string | null;

/** The lanes that offer the test and take people in. */
export const lanesFor = ({ lanes }: Board, test: Test): readonly LaneBoard[] =>
  lanes.filter((lane) => (test === null || lane.lane === test) && lane.intake !== 'closed');

/**
 * The lane whose figures stand for the clinic: of those that offer the test the one that serves last, so that
 * nobody is promised less than they may wait.
 */
export function leadingLane(board: Board, test: Test): LaneBoard | undefined {
  const [first, ...others] = lanesFor(board, test);
  return others.reduce((leading, lane) => (later(lane, leading) ? lane : leading), first);
}

function later(lane: LaneBoard, other: LaneBoard | undefined): boolean {
  if (!other) return true;
  if (lane.forecast && other.forecast) return lane.forecast.high > other.forecast.high;
  return lane.waiting > other.waiting;
}

/** The wait that stands for the clinic, in words; `null` where there is no figure, and `whyNoWait` says why. */
export function clinicWait(board: Board, test: Test, say: Say): SaidWait | null {
  const lane = leadingLane(board, test);
  return lane ? laneWait(lane, say) : null;
}

/** A lane's wait in words, or `null`. */
export function laneWords(lane: LaneBoard, say: Say): string | null {
  const said = laneWait(lane, say);
  return said && said.figure + said.unit;
}

/** Why there is no figure for the clinic. */
export const whyNoWait = (board: Board, test: Test, say: Say): string =>
  say(`noForecast.${leadingLane(board, test)?.noForecast ?? 'unknown'}`);

/** The level that stands for the clinic; `null` while there is no honest one. */
export const clinicLevel = (board: Board, test: Test): Level | null =>
  leadingLane(board, test)?.level ?? null;

/** People waiting for the test, or in the whole clinic. */
export const waitingFor = (board: Board, test: Test): number =>
  test === null
    ? board.waiting
    : board.lanes.reduce((people, lane) => people + (lane.lane === test ? lane.waiting : 0), 0);
