import type { Board, Desk, LaneDesk, OpenTicket, WaitRange } from '@hannun/shared';
import { openTicket, peopleAhead } from '../desk/slip-of.js';

export type Slip = {
  ticket: OpenTicket;
  lane: LaneDesk;
  clinic: Desk['name'];
  ahead: number;
  /** `null` until the server has saved the check-in. */
  address: string | null;
  /** The public forecast (seconds). */
  forecast: WaitRange | null;
};

/** `null` once the ticket no longer waits. */
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
