import { type ClinicDay, type LaneDay, laneOf, type Ticket, ticketOf } from '@hannun/shared';

/** A slip's ticket where it stands now. */
export type FoundTicket = { lane: LaneDay; ticket: Ticket };

/** The ticket of a slip's token; after a move the one it became. `null`: no slip of this day carries it. */
export function findByToken(state: ClinicDay, token: string): FoundTicket | null {
  for (const lane of state.lanes) {
    const ticket = lane.tickets.find((each) => each?.token === token);
    if (ticket) return whereItStands(state, { lane, ticket });
  }
  return null;
}

function whereItStands(state: ClinicDay, found: FoundTicket): FoundTicket {
  if (found.ticket.status !== 'moved') return found;
  const { to } = found.ticket;
  const lane = laneOf(state, to.lane);
  const ticket = lane && ticketOf(lane, to.number);
  return lane && ticket ? whereItStands(state, { lane, ticket }) : found;
}
