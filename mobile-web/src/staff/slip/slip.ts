import {
  type Board,
  type Desk,
  type LaneDesk,
  type OpenTicket,
  rangeAtPosition,
} from '@hannun/shared/contract';
import { peopleAheadOnDesk } from '@hannun/shared/queue';
import { sayTicket, type TicketPlace, type TicketSaying } from '@hannun/shared/saying';
import { boardOfDesk } from '../desk/desk-saying.js';
import { findOpenTicket } from '../desk/desk-tickets.js';
import { laneWithReach } from '../desk/reach.js';
import { districtTimeZone } from '../ui/district-time-zone.js';

export type Slip = {
  ticket: OpenTicket;
  lane: LaneDesk;
  clinic: Desk['name'];
  /** In people. */
  ahead: number;
  /** `null` until the server has saved the check-in. */
  url: string | null;
  /** The same as on the page behind the code. */
  saying: TicketSaying;
};

/** `null` once the ticket no longer waits. */
export function buildSlip(desk: Desk, board: Board | null, name: string, origin: string): Slip | null {
  const found = findOpenTicket(desk, name);
  if (found?.ticket.status !== 'waiting') return null;
  const { ticket, lane } = found;
  return {
    ticket,
    lane,
    clinic: desk.name,
    ahead: peopleAheadOnDesk(lane, name),
    url: ticket.token ? `${origin}/t/${ticket.token}` : null,
    saying: sayHandedOut(desk, board, lane, name),
  };
}

/** By the desk, which knows of this tablet's own taps first, with the figures of the public board. */
function sayHandedOut(
  desk: Desk,
  board: Board | null,
  { lane: id, line }: LaneDesk,
  name: string,
): TicketSaying {
  const known = board?.lanes.find(({ lane }) => lane === id);
  const ahead = line.filter(({ missing }) => !missing).findIndex(({ ticket }) => ticket === name);
  const range = rangeAtPosition(known?.places, ahead) ?? newcomersRange(known, desk.asOf);
  const place: TicketPlace = { status: 'waiting', ahead, groups: false, range, postponed: false };
  const lane = laneWithReach(desk, board, id);
  const moment = { nowMs: Date.parse(desk.asOf), timeZone: districtTimeZone(), freshness: 'live' } as const;
  return sayTicket({ ticket: name, place, board: boardOfDesk(desk), lane }, moment);
}

/** Of somebody who has just joined the end of the line; before opening counted from now as well. */
function newcomersRange(known: Board['lanes'][number] | undefined, now: string) {
  if (!known?.fromOpening || !known.reopensAt) return known?.forecast ?? null;
  const closed = Math.max(0, (Date.parse(known.reopensAt) - Date.parse(now)) / 1000);
  const { low, high } = known.fromOpening;
  return { low: low + closed, high: high + closed };
}
