import type { Board, LaneBoard } from '../contract/board.js';
import { minuteMs } from '../date-time/zoned-time.js';
import { type DisplayedWait, displayedBoundsSeconds } from '../forecast/display-rounding.js';
import { isTaking } from './clinic-saying.js';
import { goFor } from './go.js';
import { type LaneSaying, type Moment, sayLane } from './lane-saying.js';
import { afterWork, breaksOf, workWithin } from './work-between-breaks.js';

/** A clinic, how recently it was heard, and the way there. */
export type Candidate = { board: Board; moment: Moment; travelMinutes: number };

/** `mayTakeLonger`: than waiting here. */
export type Elsewhere = { board: Board; mayTakeLonger: boolean };

/**
 * Where else to go for one test: what is nearest in time, way and wait together, of the clinics that take people in
 * for it now, are heard, and can still serve whoever sets out now. `null`: nowhere.
 */
export function findElsewhere(
  here: Candidate,
  laneId: string,
  others: readonly Candidate[],
): Elsewhere | null {
  const waitingHere = minutesWaitingHere(here, laneId);
  const [best] = others
    .flatMap((candidate) => {
      const minutes = candidate.board.clinicId === here.board.clinicId ? null : minutesAt(candidate, laneId);
      return minutes === null ? [] : [{ candidate, minutes }];
    })
    // Without a figure nobody can tell whether it takes longer than a wait that is known.
    .filter(({ minutes }) => Number.isFinite(minutes) || !waitingHere.isKnown)
    .sort((a, b) => compareMinutes(a.minutes, b.minutes) || byWay(a.candidate, b.candidate));
  return best ? { board: best.candidate.board, mayTakeLonger: best.minutes > waitingHere.minutes } : null;
}

const compareMinutes = (a: number, b: number): number => (a === b ? 0 : a - b);

const byWay = (
  { board: a, travelMinutes: way }: Candidate,
  { board: b, travelMinutes: other }: Candidate,
): number => way - other || a.waiting - b.waiting || a.clinicId.localeCompare(b.clinicId);

/** Until somebody who sets out now is called, as shown; `null`: not a place to go, infinite: no figure. */
function minutesAt({ board, moment, travelMinutes }: Candidate, laneId: string): number | null {
  const lane = board.lanes.find((each) => each.lane === laneId);
  if (!lane) return null;
  const saying = sayLane(board, lane, moment);
  const { answer } = goFor({ board, lane, moment, travelMinutes });
  if (!isTaking(saying) || answer === 'no' || answer === 'unlikely') return null;
  const wait = minutesOf(saying.state === 'taking' ? saying.wait : null);
  return minutesUntilCalled(lane, moment.nowMs, { travelMinutes, wait });
}

/** Nobody is called in a break that begins before the arrival or before the call. */
function minutesUntilCalled(
  lane: LaneBoard,
  nowMs: number,
  { travelMinutes, wait }: { travelMinutes: number; wait: number },
): number {
  if (!Number.isFinite(wait)) return wait;
  const breaks = breaksOf(lane);
  const workMs = workWithin(breaks, nowMs, wait * minuteMs);
  return (afterWork(breaks, nowMs + travelMinutes * minuteMs, workMs) - nowMs) / minuteMs;
}

/** `minutes`: at least; infinite where today is over for newcomers. */
type WaitingHere = { minutes: number; isKnown: boolean };

const never: WaitingHere = { minutes: Number.POSITIVE_INFINITY, isKnown: false };

function minutesWaitingHere(here: Candidate, laneId: string): WaitingHere {
  const { board, moment, travelMinutes } = here;
  const lane = board.lanes.find((each) => each.lane === laneId);
  if (!lane) return never;
  const saying = sayLane(board, lane, moment);
  const startsAt = startOf(saying);
  if (startsAt === null) {
    const minutes = minutesAt(here, laneId);
    return minutes === null ? never : { minutes, isKnown: Number.isFinite(minutes) };
  }
  const start = Math.max(travelMinutes, (Date.parse(startsAt) - moment.nowMs) / minuteMs);
  const wait = waitAfterStart(saying);
  return { minutes: start + (wait ?? 0), isKnown: wait !== null };
}

/** When a lane goes on today; `null`: it does already, not today, or nobody knows. */
function startOf(saying: LaneSaying): string | null {
  switch (saying.state) {
    case 'paused':
      return saying.until;
    case 'not-yet':
      return saying.opensAt;
    case 'full-for-now':
      return saying.reopensAt;
    default:
      return null;
  }
}

const waitAfterStart = (saying: LaneSaying): number | null =>
  (saying.state === 'paused' || saying.state === 'not-yet') && saying.wait ? minutesOf(saying.wait) : null;

const minutesOf = (wait: DisplayedWait | null): number =>
  wait ? displayedBoundsSeconds(wait).high / 60 : Number.POSITIVE_INFINITY;
