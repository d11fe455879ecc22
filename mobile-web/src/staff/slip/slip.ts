import type { Board, Desk, LaneDesk, OpenTicket, WaitRange } from '@hannun/shared/contract';
import { findOpenTicket, peopleAhead } from '../desk/desk-tickets.js';

export type Slip = {
  ticket: OpenTicket;
  lane: LaneDesk;
  clinic: Desk['name'];
  ahead: number;
  /** `null` until the server has saved the check-in. */
  url: string | null;
  /** The public forecast (seconds). */
  forecast: WaitRange | null;
};

/** `null` once the ticket no longer waits. */
export function buildSlip(desk: Desk, board: Board | null, name: string, origin: string): Slip | null {
  const found = findOpenTicket(desk, name);
  if (found?.ticket.status !== 'waiting') return null;
  const { ticket, lane } = found;
  const publicLane = board?.lanes.find((each) => each.lane === lane.lane);
  return {
    ticket,
    lane,
    clinic: desk.name,
    ahead: peopleAhead(lane.line, name),
    url: ticket.token ? `${origin}/t/${ticket.token}` : null,
    forecast: publicLane?.forecast ?? null,
  };
}
