import { callingOrder, type LaneDay, type Ticket, type TicketState } from '@hannun/shared';

/** The state shown to the ticket's holder. The forecast is added from the board. */
export function ticketState(lane: LaneDay, ticket: Ticket): TicketState {
  switch (ticket.status) {
    case 'waiting':
      return waiting(lane, ticket);
    case 'in-service':
      return called(ticket);
    case 'finished':
      return { status: 'finished', at: ticket.checkedOutAt };
    case 'gone':
      return ticket.reason === 'left'
        ? { status: 'left', at: ticket.goneAt }
        : { status: 'missed', at: ticket.goneAt };
    case 'moved':
      return { status: 'left', at: ticket.movedAt };
  }
}

function called({ booth, calledAt, answer }: Extract<Ticket, { status: 'in-service' }>): TicketState {
  return { status: 'called', booth, calledAt, ...(answer ? { answer: answer.says } : {}) };
}

function waiting(lane: LaneDay, { number, postponed }: Ticket): TicketState {
  const standing = standingsIn(lane).get(number);
  return standing
    ? { status: 'waiting', ...standing, forecast: null, postponed: postponed ?? false }
    : { status: 'passed-over' };
}

/** `place`: rank in calling order, from 1. */
type Standing = { ahead: number; place: number };
const known = new WeakMap<LaneDay, ReadonlyMap<number, Standing>>();

/** Computed once for each change of the lane, for all who ask. */
function standingsIn(lane: LaneDay): ReadonlyMap<number, Standing> {
  const before = known.get(lane);
  if (before) return before;
  const standings = new Map<number, Standing>();
  let ahead = 0;
  for (const [index, { number, party }] of callingOrder(lane).entries()) {
    standings.set(number, { ahead, place: index + 1 });
    ahead += party;
  }
  known.set(lane, standings);
  return standings;
}
