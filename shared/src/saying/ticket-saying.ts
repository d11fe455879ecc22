import type { Board, LaneBoard } from '../contract/board.js';
import { isPlainNumber, parseTicketId, ticketId } from '../contract/ticket-id.js';
import type { CallAnswer, NoForecastReason, PauseReason } from '../contract/value-lists.js';
import { type DisplayedWait, displayedBoundsSeconds, toDisplayedWait } from '../forecast/display-rounding.js';
import { saySinceHeard } from './lane-hours.js';
import { type LanePause, pauseOf, pauseSince } from './lane-pause.js';
import { lastCalled } from './last-call.js';
import { isHeard, type Moment, stillHolds } from './moment.js';
import { todaysOpening } from './opening.js';
import { adviceFor, type TicketAdvice } from './ticket-advice.js';
import { isFromAnotherDay } from './ticket-day.js';
import { carriedTickets, type TicketPlace, waitingTickets } from './ticket-place.js';

/** Milliseconds; the same ends as the wait shown beside it. */
export type ClockRange = { fromMs: number; untilMs: number };

/** Ahead in people, or in groups where some came together. */
export type PlaceInLine = { ahead: number; groups: boolean; postponed: boolean };

/** What may be said to the holder of a ticket: one row of docs/saying.md. */
export type TicketSaying =
  | ({ state: 'not-yet'; opensAt: string; clock: ClockRange | null } & PlaceInLine)
  | ({
      state: 'waiting';
      wait: DisplayedWait | null;
      clock: ClockRange | null;
      /** Why there is no wait. */
      reason: NoForecastReason;
      /** Since when staff have not confirmed the line: as for newcomers, no wait is said then. */
      unconfirmedSince: string | null;
      advice: TicketAdvice | null;
      /** Nobody else is taken in, by the clinic or its lane; whoever is in line is served. */
      isAfterClosing: boolean;
    } & PlaceInLine)
  | ({ state: 'paused'; reason: PauseReason; until: string | null; clock: ClockRange | null } & PlaceInLine)
  /** `opensAt`: today, while that is still to come. */
  | ({
      state: 'may-not-be-reached';
      lastTicket: string;
      isProbable: boolean;
      opensAt: string | null;
      pause: LanePause | null;
    } & PlaceInLine)
  /** `seenAt`: what the count is dated by; `pause`: known of, or planned, and not over. */
  | ({ state: 'silent'; seenAt: string | null; pause: LanePause | null } & PlaceInLine)
  /** The day is over and nobody is heard any more. */
  | ({ state: 'day-over'; opensAt: string | null } & PlaceInLine)
  | { state: 'called'; booth: string; calledAt: string; answer?: CallAnswer }
  | { state: 'awaiting-result'; resultAt: string }
  | { state: 'missed' | 'finished' | 'given-up' | 'over' | 'not-issued' | 'another-day' };

type Held = {
  ticket: string;
  place: TicketPlace;
  board: Board | undefined;
  lane: LaneBoard | undefined;
  /** On which the slip was given; that of the board for a number looked up. */
  day?: string;
  /** Minutes to the clinic, where the phone's place is known and not there. */
  awayMinutes?: number | null;
};
type WaitingPlace = Extract<TicketPlace, { status: 'waiting' }>;

/** True on any later day too. */
const endedForGood: readonly TicketPlace['status'][] = ['finished', 'left', 'awaiting-result'];

/** Pure: the same for a slip's page, a number looked up, and the slips kept on a phone. */
export function sayTicket({ place, day, ...held }: Held, moment: Moment): TicketSaying {
  const ofDay = day ?? held.board?.day;
  const isOpen = !endedForGood.includes(place.status);
  if (isOpen && ofDay !== undefined && isFromAnotherDay({ ...held, day: ofDay }, moment))
    return { state: 'another-day' };
  switch (place.status) {
    case 'waiting':
      return sayWaiting(place, held, moment);
    case 'called': {
      const { booth, calledAt, answer } = place;
      return { state: 'called', booth, calledAt, ...(answer ? { answer } : {}) };
    }
    case 'awaiting-result':
      return { state: 'awaiting-result', resultAt: place.resultAt };
    case 'passed-over':
    case 'missed':
      return { state: 'missed' };
    case 'left':
      return { state: 'given-up' };
    case 'elsewhere':
      return { state: 'over' };
    default:
      return { state: place.status };
  }
}

function sayWaiting(
  place: WaitingPlace,
  { ticket, board, lane, awayMinutes = null }: Omit<Held, 'place'>,
  moment: Moment,
): TicketSaying {
  const { ahead, groups, postponed, range } = place;
  const inLine: PlaceInLine = { ahead, groups, postponed };
  const heard = isHeard(moment);
  const opening = board && lane ? todaysOpening(board, lane, moment) : null;
  const opensAt = opening?.opensAt ?? null;
  const last = lane && heard ? lastReached(lane, ticket, ahead) : null;
  const pause = board && lane ? pauseOf(board, lane) : null;
  if (last !== null) return { state: 'may-not-be-reached', ...last, opensAt, pause, ...inLine };
  if (opensAt !== null)
    return {
      state: 'not-yet',
      opensAt,
      clock: heard ? clockFrom(Date.parse(opensAt), range, moment) : null,
      ...inLine,
    };
  if (board && !heard) {
    const isOver = moment.freshness === 'expired' && opening === null && hasEnded(board, lane, moment);
    return { ...(isOver ? dayOver(board, moment) : unheard(board, lane, moment)), ...inLine };
  }
  const unconfirmedSince = board?.unconfirmedSince ?? null;
  const confirmed = unconfirmedSince === null ? range : null;
  if (pause) {
    const clock = pause.until === null ? null : clockFrom(Date.parse(pause.until), confirmed, moment);
    return { state: 'paused', ...pause, clock, ...inLine };
  }
  const wait = confirmed && toDisplayedWait(confirmed, 1);
  const isAfterClosing = board?.status === 'closed' || lane?.intake === 'closed';
  // Whom the day has left behind is not told to come near.
  const isStill = isAfterClosing && !wait && lane !== undefined && lastCalled(lane, moment.nowMs) === null;
  return {
    state: 'waiting',
    wait,
    clock: wait && moment.freshness === 'live' ? clockOf(wait, nowOf(board, moment)) : null,
    reason: reasonForHolder(lane?.noForecast),
    unconfirmedSince,
    advice: isStill ? null : adviceFor({ ahead, range, awayMinutes, isConfirmed: unconfirmedSince === null }),
    isAfterClosing,
    ...inLine,
  };
}

/** After closing calls go on, so that neither the hour nor a minute of silence ends anything. */
function hasEnded(board: Board, lane: LaneBoard | undefined, moment: Moment): boolean {
  if (board.status === 'closed' && stillHolds({ opensAt: board.opensAt }, board, moment)) return true;
  return lane !== undefined && saySinceHeard(board, lane, moment)?.state === 'closed';
}

function dayOver({ opensAt }: Board, { nowMs }: Moment) {
  const isAhead = opensAt !== undefined && Date.parse(opensAt) > nowMs;
  return { state: 'day-over', opensAt: isAhead ? opensAt : null } as const;
}

function unheard(board: Board, lane: LaneBoard | undefined, moment: Moment) {
  const pause = lane ? pauseSince(board, lane, moment.nowMs) : null;
  const lasts = pause !== null && stillHolds(pause, board, moment);
  return { state: 'silent', seenAt: board.contactAt, pause: lasts ? pause : null } as const;
}

/** No phone is before its newest board: its clock runs behind by as much. */
const nowOf = (board: Board | undefined, { nowMs }: Moment): number =>
  board ? Math.max(nowMs, Date.parse(board.asOf)) : nowMs;

/** Up to whom a lane serves: `isProbable` by the pace of the day, else by a last number that holds. */
export type LastServed = { lastTicket: string; isProbable: boolean };

/** The last ticket that is served before this one could be; `null`: this one is probably served today. */
export function lastReached(lane: LaneBoard, ticket: string, ahead: number): LastServed | null {
  const { code, lastNumber, reachable } = lane;
  const parsed = parseTicketId(ticket);
  const isBeyondReach =
    reachable !== undefined && waitingTickets(lane).slice(0, ahead).includes(ticketId(code, reachable));
  if (isBeyondReach) return { lastTicket: ticketId(code, reachable), isProbable: true };
  // Who came from another lane is inside already, and a tablet's own series is another row: no last number ends it.
  if (parsed?.code !== code || !isPlainNumber(parsed.number)) return null;
  if (lastNumber === undefined || parsed.number <= lastNumber) return null;
  const isCarried = carriedTickets(lane).includes(ticket);
  return isCarried ? null : { lastTicket: ticketId(code, lastNumber), isProbable: false };
}

/** Up to whom a lane serves today where somebody in its line stands behind; `null`: all who wait. */
export function lastServed(lane: LaneBoard): LastServed | null {
  const { code, lastNumber = Number.POSITIVE_INFINITY, reachable = Number.POSITIVE_INFINITY } = lane;
  const servesAll =
    lane.reachable === undefined &&
    waitingTickets(lane).every((ticket) => !isAfter(ticket, code, lastNumber));
  if (servesAll) return null;
  return { lastTicket: ticketId(code, Math.min(lastNumber, reachable)), isProbable: reachable <= lastNumber };
}

/** Only the lane's own numbers end with its last one. */
function isAfter(ticket: string, code: string, lastNumber: number): boolean {
  const name = parseTicketId(ticket);
  return name?.code === code && isPlainNumber(name.number) && name.number > lastNumber;
}

/** A start in the future is certain and no estimate is before it, so only what follows it is rounded. */
function clockFrom(
  startMs: number,
  range: WaitingPlace['range'],
  { nowMs }: Pick<Moment, 'nowMs'>,
): ClockRange | null {
  if (!range) return null;
  const rest = (seconds: number) => Math.max(0, seconds - (startMs - nowMs) / 1000);
  return clockOf(toDisplayedWait({ low: rest(range.low), high: rest(range.high) }, 1), startMs);
}

function clockOf(wait: DisplayedWait, fromMs: number): ClockRange | null {
  const { low, high } = displayedBoundsSeconds(wait);
  return Number.isFinite(high) ? { fromMs: fromMs + low * 1000, untilMs: fromMs + high * 1000 } : null;
}

/** Someone already in line is still served, so reasons that concern newcomers only are replaced. */
const reasonForHolder = (reason: NoForecastReason | undefined): NoForecastReason =>
  reason === 'offline' || reason === 'silent' || reason === 'too-wide' ? reason : 'unknown';
