import { type Board, type LaneBoard, rangeAtPosition, type TicketView } from '@hannun/shared/contract';
import {
  findLaneOf,
  placeOf,
  placeOnBoard,
  sayTicket,
  type TicketPlace,
  type TicketSaying,
  waitingTickets,
} from '@hannun/shared/saying';
import {
  clinicFreshness,
  type DataFreshness,
  lineFreshness,
  unknownFreshness,
} from '../data-freshness/data-freshness.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { timeZone } from '../time/format-time.js';
import { estimateTravel } from '../travel/estimate-travel.js';

/**
 * What may be said of a ticket as this phone knows it, how recently its clinic was heard, and how recent what is
 * shown is.
 */
export type TicketReading = {
  saying: TicketSaying;
  lane: LaneBoard | undefined;
  freshnessState: DataFreshness;
  shownFreshness: DataFreshness;
};

/** The states in which a ticket still waits. */
export type WaitingSaying = Extract<TicketSaying, { ahead: number }>;

export function readSlip(view: TicketView, pageData: PageData): TicketReading {
  const board = pageData.view.boards.get(view.clinicId);
  const lane = board && findLaneOf(board, view.ticket, view.lane);
  return read(
    {
      ticket: view.ticket,
      clinicId: view.clinicId,
      place: placeOf(view, board, pageData.now.wallMs),
      board,
      lane,
      day: view.day,
    },
    pageData,
  );
}

/** `saying`: `null` where the board does not tell what it leads to. */
export type Postponement = { tickets: number; saying: TicketSaying | null };

/** What would be said of a slip that let others go first, for as many as wait behind it. */
export function readPostponements(
  view: TicketView,
  pageData: PageData,
  choices: readonly number[],
): Postponement[] {
  const board = pageData.view.boards.get(view.clinicId);
  const lane = board && findLaneOf(board, view.ticket, view.lane);
  const place = placeOf(view, board, pageData.now.wallMs);
  const line = lane ? waitingTickets(lane) : [];
  const position = line.indexOf(view.ticket);
  if (position < 0 || place.status !== 'waiting')
    return choices.map((tickets) => ({ tickets, saying: null }));
  const { ticket, clinicId, day } = view;
  return choices
    .filter((tickets) => position + tickets < line.length)
    .map((tickets) => {
      const range = rangeAtPosition(lane?.places, position + tickets);
      // Its own place in line, which then is before it, belongs to somebody else.
      const later: TicketPlace = { ...place, ahead: position + tickets + 1, range };
      const { saying } = read({ ticket, clinicId, day, place: later, board, lane }, pageData);
      return { tickets, saying };
    });
}

/** A number looked up on the public board. */
export const readNumber = (board: Board, ticket: string, pageData: PageData): TicketReading =>
  read(
    {
      ticket,
      clinicId: board.clinicId,
      place: placeOnBoard(board, ticket, pageData.now.wallMs),
      board,
      lane: findLaneOf(board, ticket),
    },
    pageData,
  );

type Known = {
  ticket: string;
  clinicId: string;
  place: TicketPlace;
  board: Board | undefined;
  lane: LaneBoard | undefined;
  day?: string;
};

function read({ clinicId, board, lane, ...held }: Known, pageData: PageData): TicketReading {
  const freshnessState = board ? clinicFreshness(board, pageData) : unknownFreshness;
  const { freshness, seenAtMs } = freshnessState;
  const saying = sayTicket(
    {
      ...held,
      lane,
      board: board && seenAtMs !== null ? { ...board, contactAt: new Date(seenAtMs).toISOString() } : board,
      awayMinutes: awayMinutes(clinicId, pageData),
    },
    { nowMs: pageData.now.wallMs, timeZone, freshness },
  );
  const unconfirmedSince = 'ahead' in saying ? board?.unconfirmedSince : undefined;
  const shownFreshness = lineFreshness(freshnessState, unconfirmedSince, pageData);
  return { saying, lane, freshnessState, shownFreshness };
}

/** Nearer counts as being there: phones are that exact at best. */
const hereMetres = 250;

function awayMinutes(clinicId: string, pageData: PageData): number | null {
  const travel = estimateTravel(findClinicInfo(pageData, clinicId), pageData.travel);
  const isAway = travel?.distanceMetres != null && travel.distanceMetres > hereMetres;
  return isAway ? travel.travelMinutes : null;
}
