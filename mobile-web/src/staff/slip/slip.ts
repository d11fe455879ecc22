import type { Board, Desk, LaneDesk, OpenTicket } from '@hannun/shared/contract';
import { peopleAheadOnDesk, ticketsAheadOnDesk } from '@hannun/shared/queue';
import type { TicketSaying } from '@hannun/shared/saying';
import { saySlip } from '@hannun/shared/slip';
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
  /** Without the server nobody here knows whom other tablets called or gave a number. */
  isAheadGuessed: boolean;
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
    isAheadGuessed: board === null,
    url: ticket.token ? `${origin}/t/${ticket.token}` : null,
    saying: sayHandedOut(desk, board, lane, name),
  };
}

/** By the desk, which knows of this tablet's own taps first, with the figures of the public board. */
function sayHandedOut(desk: Desk, board: Board | null, deskLane: LaneDesk, name: string): TicketSaying {
  const { lane: id } = deskLane;
  return saySlip(
    {
      ticket: name,
      ahead: ticketsAheadOnDesk(deskLane, name),
      board: boardOfDesk(desk),
      lane: laneWithReach(desk, board, id),
      figures: board?.lanes.find(({ lane }) => lane === id),
    },
    { nowIso: desk.asOf, timeZone: districtTimeZone() },
  );
}
