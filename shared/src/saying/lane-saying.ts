import type { Board, LaneBoard } from '../contract/board.js';
import { ownTicketId } from '../contract/own-ticket-id.js';
import type { LastNumberSource, Level, NoForecastReason, PauseReason } from '../contract/value-lists.js';
import {
  type DisplayedWait,
  toDisplayedLaneWait,
  toDisplayedWait,
  type WaitBounds,
} from '../forecast/display-rounding.js';
import { sayLaterDay, saySinceHeard } from './lane-hours.js';
import { type LanePause, pauseOf, pauseSince } from './lane-pause.js';
import { lastCalled } from './last-call.js';
import { lastTicketOf, lastTicketWaiting, waitingUpToLast } from './last-ticket.js';
import { isLaterDay, type Moment, type Silence, silenceOf, stillHolds } from './moment.js';
import { isToday, openingOf } from './opening.js';

export { type LanePause, pauseOf } from './lane-pause.js';
export type { Moment } from './moment.js';

/**
 * What may be said of a lane to somebody who is not yet in its line: one row of docs/saying.md. `waiting`: of those who
 * are served, where a row ends with a last ticket. `reachable`: the last
 * ticket that is probably served today, while somebody stands behind it. `silence`: nothing is heard, and the row says
 * more than hours. `callsFrom`: today, for the line of a lane that was shut before its opening.
 */
export type LaneSaying = SaidOfLane & Row;

type SaidOfLane = {
  waiting: number;
  pause: LanePause | null;
  reachable: string | null;
  silence: Silence | null;
  callsFrom: string | null;
};

type Row =
  | { state: 'taking'; wait: DisplayedWait; level: Level | null; placesLeft: number | null }
  | { state: 'no-estimate'; reason: NoForecastReason; atLeast: DisplayedWait | null }
  /** `wait`: counted from opening. */
  | { state: 'not-yet'; opensAt: string; wait: DisplayedWait | null }
  | { state: 'full-for-now'; reopensAt: string }
  | {
      state: 'full';
      lastTicket: string | null;
      lastNumberBy: LastNumberSource | null;
      reopensAt: string | null;
    }
  /** `lastTicket`: while it, or a later one, waits. */
  | { state: 'closed-by-hand'; lastTicket: string | null }
  | { state: 'closed-by-hour'; lastTicket: string | null; reopensAt: string | null }
  /** `wait`: counted from the restart. */
  | {
      state: 'paused';
      reason: PauseReason;
      until: string | null;
      /** Where intake ends before the restart: whoever comes then is not taken in, and is promised no wait. */
      intakeUntil: string | null;
      wait: DisplayedWait | null;
    }
  | { state: 'not-today'; opensAt: string | null }
  /** `opensToday`: after midnight, so that this day is not over. */
  | {
      state: 'serving-last';
      lastTicket: string | null;
      lastCalled: string | null;
      opensAt: string | null;
      opensToday: boolean;
    }
  | { state: 'closed'; opensAt: string | null }
  | { state: 'day-off'; opensAt: string | null }
  | { state: 'unconfirmed'; since: string }
  /** Nothing is known but an old count, if that. */
  | { state: 'silent' };

export type LaneState = LaneSaying['state'];

/** Pure: the same for phones, lobby screens, tablets, the office, plain text and exports. */
export function sayLane(board: Board, lane: LaneBoard, moment: Moment): LaneSaying {
  const silence = silenceOf(board, moment);
  const isLater = silence !== null && isLaterDay(board, moment);
  const saying = {
    waiting: lane.waiting,
    pause: silence ? pauseSince(board, lane, moment.nowMs) : pauseOf(board, lane),
    reachable: reachableIn(lane),
    callsFrom: isLater ? null : callsFrom(board, lane, moment),
  };
  const byHours = isLater ? sayLaterDay(board, lane, moment) : sayByHours(board, lane, moment);
  // Not yet by hours alone: nobody waits, or whoever did has gone.
  const waiting = byHours?.state === 'not-yet' ? 0 : lane.waiting;
  if (byHours) return { ...saying, waiting, silence: null, ...byHours };
  const row = silence
    ? sayUnheard(board, lane, saying, moment)
    : (sayShut(board, lane, saying, moment) ?? sayTaking(board, lane, saying, moment));
  return { ...saying, waiting: 'lastTicket' in row ? waitingUpToLast(lane) : waiting, silence, ...row };
}

/** A lane that was shut, or has ended, is no place to go because nobody is heard; a wait is said of none. */
function sayUnheard(
  board: Board,
  lane: LaneBoard,
  { pause }: Pick<LaneSaying, 'pause'>,
  moment: Moment,
): Row {
  const rows = [
    saySinceHeard(board, lane, moment),
    sayShut(board, lane, { pause }, moment),
    pause && { ...pausedRow(lane, pause), wait: null },
  ];
  const row = rows.find((each) => each !== null && stillHolds(each, board, moment)) ?? { state: 'silent' };
  return row.state === 'not-yet' ? { ...row, wait: null } : row;
}

const callsFrom = (board: Board, lane: LaneBoard, moment: Moment): string | null =>
  lane.waiting > 0 && lane.intake !== 'not-yet' ? openingOf(board, lane, moment) : null;

const reachableIn = ({ code, reachable }: LaneBoard): string | null =>
  reachable === undefined ? null : ownTicketId(code, reachable);

/** What follows from opening hours alone, so that it holds while no tablet is heard, until the hour that it names. */
function sayByHours(board: Board, lane: LaneBoard, moment: Moment): Row | null {
  const row = rowByHours(board, lane, moment);
  return row && stillHolds(row, board, moment) ? row : null;
}

type RowByHours = Extract<Row, { opensAt: string | null }>;

function rowByHours(board: Board, lane: LaneBoard, moment: Moment): RowByHours | null {
  const { intake, reopensAt = null } = lane;
  const staysShut = intake !== 'not-yet' && intake !== 'full' && !isClosedByHand(board, lane, moment);
  const hasClosed = board.status === 'closed' && staysShut;
  if (board.lanes.every((each) => each.intake === 'not-today'))
    return { state: 'day-off', opensAt: nextOpening(board, lane, moment) };
  if (intake === 'not-today') return { state: 'not-today', opensAt: reopensAt };
  if (intake === 'not-yet' && lane.waiting === 0 && reopensAt)
    return { state: 'not-yet', opensAt: reopensAt, wait: null };
  // Whoever is left in the line of a clinic that went silent after closing was served, or has gone home.
  const isOver = board.waiting === 0 || moment.freshness === 'expired';
  return hasClosed && isOver ? sayClosed(board, lane, moment) : null;
}

/** The clinic may open today, or sooner, for other lanes. */
const nextOpening = ({ opensAt }: Board, { reopensAt }: LaneBoard, moment: Moment): string | null =>
  reopensAt ?? (opensAt !== undefined && !isToday(opensAt, moment) ? opensAt : null);

/** After midnight the day that ended was the one before; this one is still to come. */
function sayClosed({ opensAt: ofClinic }: Board, { reopensAt }: LaneBoard, moment: Moment): RowByHours {
  const opensAt = reopensAt ?? ofClinic ?? null;
  return opensAt !== null && isToday(opensAt, moment)
    ? { state: 'not-yet', opensAt, wait: null }
    : { state: 'closed', opensAt };
}

/**
 * Only hours know when intake opens again. Closed by hand before opening, the day is still to come, be it after a
 * pause without an end.
 */
const isClosedByHand = (
  { status, opensAt, reason }: Board,
  { intake, reopensAt }: LaneBoard,
  moment: Moment,
): boolean =>
  intake === 'closed' &&
  reopensAt === undefined &&
  (status !== 'closed' || reason !== undefined || (opensAt !== undefined && isToday(opensAt, moment)));

function sayShut(
  board: Board,
  lane: LaneBoard,
  { pause }: Pick<LaneSaying, 'pause'>,
  moment: Moment,
): Row | null {
  const { intake, reopensAt = null } = lane;
  switch (intake) {
    case 'not-yet':
      return reopensAt === null
        ? null
        : { state: 'not-yet', opensAt: reopensAt, wait: waitFromOpening(lane) };
    case 'full':
      // New places come with the end of the pause, be it not known; what has not opened yet is not told as paused.
      if (pause?.until === reopensAt && !(reopensAt && openingOf(board, lane, moment))) return null;
      return reopensAt && isToday(reopensAt, moment)
        ? { state: 'full-for-now', reopensAt }
        : {
            state: 'full',
            lastTicket: lastTicketOf(lane),
            lastNumberBy: lane.lastNumberBy ?? null,
            reopensAt,
          };
    case 'closed':
      if (isClosedByHand(board, lane, moment))
        return { state: 'closed-by-hand', lastTicket: lastTicketWaiting(lane) };
      if (board.status === 'closed') return sayServingLast(board, lane, moment);
      return { state: 'closed-by-hour', lastTicket: lastTicketWaiting(lane), reopensAt };
    default:
      return board.status === 'closed' ? sayServingLast(board, lane, moment) : null;
  }
}

function sayServingLast(board: Board, lane: LaneBoard, moment: Moment): Row {
  if (lane.waiting === 0) return sayClosed(board, lane, moment);
  const opensAt = lane.reopensAt ?? board.opensAt ?? null;
  return {
    state: 'serving-last',
    lastTicket: lastTicketWaiting(lane),
    lastCalled: lastCalled(lane, moment.nowMs),
    opensAt,
    opensToday: opensAt !== null && isToday(opensAt, moment),
  };
}

function sayTaking(
  board: Board,
  lane: LaneBoard,
  { pause }: Pick<LaneSaying, 'pause'>,
  { nowMs }: Moment,
): Row {
  const { unconfirmedSince } = board;
  if (pause) {
    const row = pausedRow(lane, pause);
    const isPromised = !unconfirmedSince && row.intakeUntil === null;
    return { ...row, wait: isPromised ? waitFromRestart(lane, pause, nowMs) : null };
  }
  if (unconfirmedSince) return { state: 'unconfirmed', since: unconfirmedSince };
  const wait = lane.forecast && toDisplayedLaneWait(lane);
  if (wait) return { state: 'taking', wait, level: lane.level, placesLeft: lane.placesLeft ?? null };
  return { state: 'no-estimate', reason: lane.noForecast ?? 'unknown', atLeast: toDisplayedLaneWait(lane) };
}

const pausedRow = (lane: LaneBoard, pause: LanePause) => {
  const intakeUntil = lane.intakeUntil ?? null;
  const endsBefore = intakeUntil !== null && pause.until !== null && intakeUntil <= pause.until;
  return { state: 'paused' as const, ...pause, intakeUntil: endsBefore ? intakeUntil : null };
};

const waitFromOpening = ({ fromOpening, tickets }: LaneBoard): DisplayedWait | null =>
  fromOpening ? toDisplayedWait(fromOpening, tickets) : null;

/** The restart is certain, so only what follows it is a range. */
function waitFromRestart(
  { forecast, tickets }: LaneBoard,
  { until }: LanePause,
  nowMs: number,
): DisplayedWait | null {
  if (!forecast || until === null) return null;
  const start = secondsUntilRestart(forecast, (Date.parse(until) - nowMs) / 1000);
  const rest = (seconds: number) => Math.max(0, seconds - start);
  return toDisplayedWait({ low: rest(forecast.low), high: rest(forecast.high) }, tickets);
}

/** A forecast is some minutes old at most. */
const maxAgeSeconds = 300;

/** As the forecast counts, so that it says the same however old it is, and whenever it is read. */
const secondsUntilRestart = ({ notBefore }: WaitBounds, seconds: number): number =>
  notBefore !== undefined && Math.abs(notBefore - seconds) < maxAgeSeconds ? notBefore : seconds;
