import { type Ticket } from '@hannun/shared/contract';
import {
  type ClinicDay,
  initialClinicDay,
  type LaneDay,
  laneOf,
  type QueueEvent,
  ticketOf,
} from '@hannun/shared/queue';
import type { ClinicDayChange } from '../clinic-day/clinic-day-feed.js';

export type FoundTicket = { lane: LaneDay; ticket: Ticket };

/** One clinic's slips of the day by token, so that no lookup searches all tickets. */
export class TokenIndex {
  private indexed = initialClinicDay;
  private issued = new Map<string, { lane: string; number: number }>();

  /** Adds the events that follow what is indexed; after a gap the whole state is indexed again. */
  apply({ before, events, after }: Pick<ClinicDayChange, 'before' | 'events' | 'after'>): void {
    if (before !== this.indexed) this.issued = indexIssued(after);
    else for (const event of events) this.addIssued(event);
    this.indexed = after;
  }

  /** After a move, the ticket in the new lane. `null`: no slip of this day carries the token. */
  find(state: ClinicDay, token: string): FoundTicket | null {
    const issued = this.issued.get(token);
    const lane = issued && laneOf(state, issued.lane);
    const ticket = issued && lane && ticketOf(lane, issued.number);
    // A check-in may have been undone, and its number issued again.
    return lane && ticket?.token === token ? followMoves(state, { lane, ticket }) : null;
  }

  private addIssued(event: QueueEvent): void {
    if (event.type !== 'checked-in' || event.token === null) return;
    this.issued.set(event.token, { lane: event.lane, number: event.number });
  }
}

function indexIssued({ lanes, removedLanes }: ClinicDay): Map<string, { lane: string; number: number }> {
  const issued = new Map<string, { lane: string; number: number }>();
  for (const { lane, tickets } of [...lanes, ...removedLanes])
    for (const ticket of tickets) {
      // A moved ticket leads to its successor, which carries the same token.
      if (ticket?.token && (ticket.status === 'moved' || !issued.has(ticket.token)))
        issued.set(ticket.token, { lane, number: ticket.number });
    }
  return issued;
}

function followMoves(state: ClinicDay, found: FoundTicket): FoundTicket {
  if (found.ticket.status !== 'moved') return found;
  const { to } = found.ticket;
  const lane = laneOf(state, to.lane);
  const ticket = lane && ticketOf(lane, to.number);
  return lane && ticket ? followMoves(state, { lane, ticket }) : found;
}
