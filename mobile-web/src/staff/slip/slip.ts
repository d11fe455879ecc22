import type { Board, Desk, LaneDesk, OpenTicket, Range } from '@hannun/shared';
import { openTicket, peopleAhead } from '../desk/slip-of.js';

/** Everything that stands on one slip. */
export type Slip = {
  ticket: OpenTicket;
  lane: LaneDesk;
  clinic: Desk['name'];
  /** People before this ticket. */
  ahead: number;
  /** Where the QR code leads; `null` until the server has saved the check-in. */
  address: string | null;
  /** What residents are told of the lane's wait, in seconds. */
  forecast: Range | null;
};

/** The slip of a waiting ticket; `null` once it no longer waits. `origin` begins the slip's address. */
export function slipFor(desk: Desk, board: Board | null, name: string, origin: string): Slip | null {
  const found = openTicket(desk, name);
  if (found?.ticket.status !== 'waiting') return null;
  const { ticket, lane } = found;
  const shown = board?.lanes.find((each) => each.lane === lane.lane);
  return {
    ticket,
    lane,
    clinic: desk.name,
    ahead: peopleAhead(lane.line, name),
    address: ticket.token ? `${origin}/t/${ticket.token}` : null,
    forecast: shown?.forecast ?? null,
  };
}
