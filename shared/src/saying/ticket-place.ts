import type { Board, LaneBoard } from '../contract/board.js';
import { rangeAtPosition } from '../contract/position-forecasts.js';
import { parseTicketId } from '../contract/ticket-id.js';
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
  /** Higher than any number issued, as far as the board shows. */
  | { status: 'not-issued' };

export function findLaneOf({ lanes }: Board, ticket: string): LaneBoard | undefined {
  const code = parseTicketId(ticket)?.code;
  return lanes.find((lane) => lane.code === code);
}

/** By number alone: the server does not know who looks. */
export function placeOnBoard(board: Board, ticket: string, nowMs: number): TicketPlace {
  const lane = findLaneOf(board, ticket);
  const number = parseTicketId(ticket)?.number;
  if (!lane || number === undefined) return { status: 'elsewhere' };
  const line = waitingNumbers(lane);
  const position = line.indexOf(number);
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
  return { status: number > highestIssued(lane, line) ? 'not-issued' : 'elsewhere' };
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
  const number = parseTicketId(ticket)?.number;
  if (board.day <= day || !isOpen(state) || !lane || number === undefined) return false;
  return carriedNumbers(lane).includes(number);
}

const isOpen = ({ status }: TicketState): boolean => status === 'waiting' || status === 'called';

/** In calling order. */
export const waitingNumbers = ({ line }: LaneBoard): number[] => numbersOf(line);

/** Those that were given out before midnight: the last number of today says nothing of them. */
export const carriedNumbers = ({ carried = '' }: LaneBoard): number[] => numbersOf(carried);

function numbersOf(text: string): number[] {
  try {
    return decodeWaitingNumbers(text);
  } catch {
    // A format from a newer server: the ticket itself is requested instead.
    return [];
  }
}

const highestIssued = ({ nowServing }: LaneBoard, line: readonly number[]): number =>
  Math.max(0, ...line, ...nowServing.map(({ ticket }) => parseTicketId(ticket)?.number ?? 0));
