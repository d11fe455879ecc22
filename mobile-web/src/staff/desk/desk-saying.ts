import type { Board, Desk, LaneDesk } from '@hannun/shared/contract';
import {
  boardOf,
  type ClinicDay,
  clinicPauseAt,
  fullHalfAt,
  halfBeyondQuota,
  intakeIfOpened,
  isLanePausedAt,
  isLastNumberGiven,
  opensBeyondQuota,
  type QuotaHalf,
  stateOf,
} from '@hannun/shared/queue';
import {
  type ClinicSaying,
  type LanePause,
  type LaneSaying,
  type Moment,
  sayClinic,
  sayLane,
} from '@hannun/shared/saying';
import { districtTimeZone } from '../ui/district-time-zone.js';

/** The board that follows from the desk itself, so that a tablet also knows it offline; without forecasts. */
export function boardOfDesk(desk: Desk): Board {
  const stamp = { version: desk.version, nowIso: desk.asOf, contactAt: desk.asOf };
  // Staff look at the line itself: nothing is unconfirmed to them.
  const { unconfirmedSince: _, ...board } = boardOf(stateOf(desk), stamp);
  return board;
}

export type DeskLaneSaying = {
  saying: LaneSaying;
  /** Also one that was set before opening, or outlasts the closing, of which newcomers hear no more than the hours. */
  pause: LanePause | null;
  /** The whole clinic is paused, be this lane's own pause longer or not. */
  isClinicPaused: boolean;
  /** The lane has a pause of its own, which can be lifted without touching the others. */
  hasOwnPause: boolean;
  /** The pause that is said is the lane's own: the others go on sooner. */
  isPausedAlone: boolean;
  opensByHand: boolean;
  /** Nothing but its full quota shuts the lane: it alone may go beyond it. */
  opensBeyondQuota: boolean;
  /** What opening by hand goes beyond, of every lane. */
  quotasBeyond: readonly QuotaBeyond[];
  /** Not even opening by hand takes anybody in: the last number has been given out. */
  isLastGiven: boolean;
  /** Nor does it while this quota is full: before its hours, and when it only ends a closing by hand. */
  fullHalf: QuotaHalf | null;
};

export type QuotaBeyond = { code: string; half: QuotaHalf };

const momentOf = ({ asOf }: Desk): Moment => ({
  nowMs: Date.parse(asOf),
  timeZone: districtTimeZone(),
  freshness: 'live',
});

/** What is true of the clinic, and whether the whole of it is paused, whatever shuts its lanes besides. */
export function sayDesk(desk: Desk): { saying: ClinicSaying; isPaused: boolean } | null {
  const board = boardOfDesk(desk);
  const saying = sayClinic(board, momentOf(desk));
  return saying && { saying, isPaused: board.status === 'paused' };
}

/** What is true of a lane now, for those who work at it. */
export function sayDeskLane(desk: Desk, { lane: id }: Pick<LaneDesk, 'lane'>): DeskLaneSaying | null {
  const board = boardOfDesk(desk);
  const lane = board.lanes.find((each) => each.lane === id);
  const state = stateOf(desk);
  const ofDay = state.lanes.find((each) => each.lane === id);
  if (!lane || !ofDay) return null;
  const ifOpened = intakeIfOpened(state, ofDay, desk.asOf);
  const saying = sayLane(board, lane, momentOf(desk));
  const held = clinicPauseAt(state, desk.asOf);
  const isClinicPaused = held !== null;
  const pause = saying.pause ?? (held && { reason: held.reason, until: held.resumesAt ?? null });
  const hasOwnPause = isLanePausedAt(ofDay, desk.asOf);
  return {
    saying,
    pause,
    isClinicPaused,
    hasOwnPause,
    isPausedAlone: hasOwnPause && !(isClinicPaused && pause?.until === (held.resumesAt ?? null)),
    opensByHand: ifOpened === undefined,
    opensBeyondQuota: opensBeyondQuota(state, ofDay, desk.asOf),
    quotasBeyond: quotasBeyond(state, desk.asOf),
    isLastGiven: ifOpened === 'full' && isLastNumberGiven(ofDay),
    fullHalf: ifOpened === 'full' && !isLastNumberGiven(ofDay) ? fullHalfAt(state, ofDay, desk.asOf) : null,
  };
}

const quotasBeyond = (state: ClinicDay, at: string): QuotaBeyond[] =>
  state.lanes.flatMap((lane) => {
    const half = intakeIfOpened(state, lane, at) === undefined ? halfBeyondQuota(state, lane, at) : null;
    return half ? [{ code: lane.code, half }] : [];
  });
