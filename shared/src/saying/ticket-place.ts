import type { Board, LaneBoard } from '../contract/board.js';
import { rangeAtPosition } from '../contract/position-forecasts.js';
import { parseTicketId, seriesLetterOf } from '../contract/ticket-id.js';
import type { TicketState, TicketView } from '../contract/ticket-view.js';
import { decodeWaitingNumbers } from '../contract/waiting-numbers.js';
import { isCallOpen } from './last-call.js';

type Range = NonNullable<ReturnType<typeof rangeAtPosition>>;

/** Where a ticket stands, on the public board or by the server's answer to its holder. */
export type TicketPlace =
  /** `groups`: some tickets stand for several people, so tickets are counted as groups. */
  | { status: 'waiting'; ahead: number; groups: boolean; range: Range | null; postponed: boolean }
  | Exclude<TicketState, { status: 'waiting' }>
  /** Neither waiting nor among the last calls: finished, missed, given up, or called long ago. */
  | { status: 'elsewhere' }
  /** Higher than any number issued, as far as the board shows; a tablet may hold it back until it is connected. */
  | { status: 'not-issued' };

/** Where it waits or was called; else where it was `last`, or its own lane, whose letter it bears. */
export function findLaneOf({ lanes }: Board, ticket: string, last?: string): LaneBoard | undefined {
  const code = parseTicketId(ticket)?.code;
  return (
    lanes.find((lane) => waitingTickets(lane).includes(ticket)) ??
    lanes.find((lane) => lane.nowServing.some((call) => call.ticket === ticket && !call.over)) ??
    lanes.find((lane) => (last === undefined ? lane.code === code : lane.lane === last))
  );
}

/** By number alone: the server does not know who looks. */
export function placeOnBoard(board: Board, ticket: string, nowMs: number): TicketPlace {
  const lane = findLaneOf(board, ticket);
  const parsed = parseTicketId(ticket);
  if (!lane || !parsed) return { status: 'elsewhere' };
  const position = waitingTickets(lane).indexOf(ticket);
  if (position >= 0) {
    // A recount may have found fewer people than numbers: there are never more ahead than were counted.
    const ahead = Math.min(position, Math.max(0, lane.waiting - 1));
    const groups = lane.waiting > lane.tickets && ahead > 0;
    return {
      status: 'waiting',
      ahead,
      groups,
      range: rangeAtPosition(lane.places, position),
      postponed: false,
    };
  }
  const call = lane.nowServing.find((each) => each.ticket === ticket);
  if (call && isCallOpen(call, nowMs))
    return { status: 'called', booth: call.booth, calledAt: call.calledAt };
  return { status: parsed.number > highestIssued(board.lanes, parsed) ? 'not-issued' : 'elsewhere' };
}

/** From the newer of the public board and the server's answer. */
export function placeOf(view: TicketView, board: Board | undefined, nowMs: number): TicketPlace {
  const { state } = view;
  const known = board && speaksFor(board, view) ? placeOnBoard(board, view.ticket, nowMs) : null;
  const postponed = state.status === 'waiting' && state.postponed;
  if (known?.status === 'waiting') return { ...known, postponed };
  if (known?.status === 'called' && isOpen(state))
    return { ...(state.status === 'called' ? state : {}), ...known };
  if (state.status !== 'waiting') return state;
  return { status: 'waiting', ahead: state.ahead, groups: false, range: state.forecast, postponed };
}

/** Whether a slip's number left a newer board's line: what was ahead of it then is not true any more. */
export const hasLeftLine = (view: TicketView, board: Board, nowMs: number): boolean =>
  view.state.status === 'waiting' &&
  speaksFor(board, view) &&
  placeOnBoard(board, view.ticket, nowMs).status === 'elsewhere';

/** Of the day before, a board speaks only of the numbers it carries: any other was given out anew. */
function speaksFor(board: Board, view: TicketView): boolean {
  if (board.day !== view.day) return isCarriedOver(view, board);
  return board.epoch !== view.epoch || board.version >= view.version;
}

/** Whether a number of an earlier day still stands in the line of this board. */
export function isCarriedOver({ day, ticket, state }: TicketView, board: Board): boolean {
  const lane = findLaneOf(board, ticket);
  return board.day > day && isOpen(state) && lane !== undefined && carriedTickets(lane).includes(ticket);
}

const isOpen = ({ status }: TicketState): boolean => status === 'waiting' || status === 'called';

/** In calling order. */
export const waitingTickets = ({ code, line }: LaneBoard): string[] => ticketsOf(code, line);

/** Those that were given out before midnight: the last number of today says nothing of them. */
export const carriedTickets = ({ code, carried = '' }: LaneBoard): string[] => ticketsOf(code, carried);

function ticketsOf(code: string, text: string): string[] {
  try {
    return decodeWaitingNumbers(code, text);
  } catch {
    // A format from a newer server: the ticket itself is requested instead.
    return [];
  }
}

type TicketName = NonNullable<ReturnType<typeof parseTicketId>>;

/** Of the same row: the lane's own numbers, or one tablet's series. */
const highestIssued = (lanes: readonly LaneBoard[], { code, number }: TicketName): number =>
  Math.max(
    0,
    ...lanes
      .flatMap((lane) => [...waitingTickets(lane), ...lane.nowServing.map(({ ticket }) => ticket)])
      .flatMap((ticket) => parseTicketId(ticket) ?? [])
      .filter((name) => name.code === code && seriesLetterOf(name.number) === seriesLetterOf(number))
      .map((name) => name.number),
  );
