import type { Board, LaneBoard } from '../contract/board.js';
import {
  displayedBoundsSeconds,
  toDisplayedLaneWait,
  type WaitBounds,
} from '../forecast/display-rounding.js';
import { type LaneSaying, type Moment, sayLane } from './lane-saying.js';

export type SaidLane = { lane: LaneBoard; saying: LaneSaying };

export type ClinicSaying = {
  /** Lanes that run today, in the clinic's order. */
  lanes: readonly SaidLane[];
  /** Named once on the clinic's page. */
  notToday: readonly SaidLane[];
  /** The soonest lane that takes people in, else the one that changes soonest for the better. */
  headline: SaidLane;
  /** A figure of one lane of several says of which. */
  namesLane: boolean;
  /** A place to go now. */
  isTaking: boolean;
};

/**
 * What may be said of a clinic. `laneId`: only of this lane.
 * `null`: the clinic has no such lane, or no lane at all.
 */
export function sayClinic(board: Board, moment: Moment, laneId: string | null = null): ClinicSaying | null {
  const said = board.lanes
    .filter(({ lane }) => laneId === null || lane === laneId)
    .map((lane): SaidLane => ({ lane, saying: sayLane(board, lane, moment) }));
  const lanes = said.filter(({ saying }) => saying.state !== 'not-today');
  const notToday = said.filter(({ saying }) => saying.state === 'not-today');
  const [headline] = [...lanes, ...notToday].sort(compareSaidLanes);
  if (!headline) return null;
  return {
    lanes,
    notToday,
    headline,
    namesLane: board.lanes.length > 1,
    isTaking: isTaking(headline.saying),
  };
}

/** Only these count as a place to go, in lists, sums and announcements. */
export const isTaking = ({ state }: LaneSaying): boolean => state === 'taking' || state === 'no-estimate';

/** Nothing that is known shuts it for today: it takes people in, may do so, or does again after a rest. */
export const mayTakeToday = ({ state }: LaneSaying): boolean => ranks[state] <= ranks.paused;

/** What is shown is of an earlier time, which is named. */
export const isDated = ({ state, silence }: LaneSaying): boolean =>
  state === 'unconfirmed' || silence !== null;

/**
 * The lanes that take people in by hours and staff, however recently a tablet was heard or their line was counted: for
 * notices of an opening.
 */
export const lanesTakingPeopleIn = (board: Board, moment: Omit<Moment, 'freshness'>): LaneBoard[] =>
  board.lanes.filter((lane) => {
    const saying = sayLane(board, lane, { ...moment, freshness: 'live' });
    return isTaking(saying) || saying.state === 'unconfirmed';
  });

/** The one order of lists: by what is shown. Places to go first, soonest first; then what opens soonest. */
export function compareSaidLanes(
  { saying: a, lane }: SaidLane,
  { saying: b, lane: other }: SaidLane,
): number {
  return (
    rankOf(a) - rankOf(b) ||
    (rankOf(a) < ranks.paused && byHighThenLow(lane, other)) ||
    (nextChangeOf(a) ?? unknownTime).localeCompare(nextChangeOf(b) ?? unknownTime) ||
    a.waiting - b.waiting ||
    lane.code.localeCompare(other.code)
  );
}

const ranks: Record<LaneSaying['state'], number> = {
  taking: 0,
  'no-estimate': 1,
  unconfirmed: 2,
  silent: 3,
  paused: 4,
  'not-yet': 4,
  'full-for-now': 4,
  'closed-by-hand': 5,
  'serving-last': 5.5,
  full: 6,
  'closed-by-hour': 6,
  closed: 6,
  'day-off': 6,
  'not-today': 7,
};
/** A clinic of which nothing is known comes after one whose count is only old. */
const rankOf = ({ state, silence }: LaneSaying): number =>
  ranks[state] + (state === 'silent' && silence && !silence.showsCount ? 0.5 : 0);

/** By the figures of each, also if they are no longer shown: that they age puts no other test first. `NaN`: no order. */
function byHighThenLow(lane: LaneBoard, other: LaneBoard): number {
  const [first, second] = [boundsOf(lane), boundsOf(other)];
  return first.high - second.high || first.low - second.low;
}

const boundsOf = (lane: LaneBoard): WaitBounds =>
  displayedBoundsSeconds((lane.forecast && toDisplayedLaneWait(lane)) ?? longerThanAny);

const longerThanAny = { kind: 'more-than', minutes: Number.POSITIVE_INFINITY } as const;

/** Sorts after every time. */
const unknownTime = '9';

/** When it is better again; `null`: that is not known, or nothing has to get better. */
export function nextChangeOf(saying: LaneSaying): string | null {
  switch (saying.state) {
    case 'paused':
      return saying.until;
    case 'full-for-now':
    case 'full':
    case 'closed-by-hour':
      return saying.reopensAt;
    case 'not-yet':
    case 'not-today':
    case 'serving-last':
    case 'closed':
    case 'day-off':
      return saying.opensAt;
    default:
      return null;
  }
}
