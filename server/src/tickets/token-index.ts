import { type Ticket } from '@hannun/shared/contract';
import {
  allTickets,
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
  const first = new Map<string, number>();
  for (const lane of [...lanes, ...removedLanes])
    for (const ticket of allTickets(lane)) {
      // A ticket that went on leads to its successor, which carries the same token.
      const stationsBefore = ticket.status === 'moved' ? -1 : (ticket.earlier?.length ?? 0);
      if (ticket.token === null || stationsBefore >= (first.get(ticket.token) ?? Number.POSITIVE_INFINITY))
        continue;
      first.set(ticket.token, stationsBefore);
      issued.set(ticket.token, { lane: lane.lane, number: ticket.number });
    }
  return issued;
}

function followMoves(state: ClinicDay, found: FoundTicket): FoundTicket {
  const to = 'to' in found.ticket ? found.ticket.to : undefined;
  const lane = to && laneOf(state, to.lane);
  const ticket = to && lane && ticketOf(lane, to.number);
  return lane && ticket ? followMoves(state, { lane, ticket }) : found;
}
