import {
  callingOrder,
  isMissing,
  type LaneDay,
  peopleOn,
  type Ticket,
  type TicketState,
} from '@hannun/shared';

/** Where a ticket stands, as its holder may know it. Its forecast comes with the board's places. */
export function ticketState(lane: LaneDay, ticket: Ticket): TicketState {
  switch (ticket.status) {
    case 'waiting':
      return isMissing(lane, ticket) ? { status: 'passed-over' } : waiting(lane, ticket);
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

function waiting(lane: LaneDay, ticket: Ticket): TicketState {
  const order = callingOrder(lane);
  const index = order.indexOf(ticket);
  const ahead = peopleOn(order.slice(0, index));
  const postponed = ticket.postponed ?? false;
  return { status: 'waiting', ahead, place: index + 1, forecast: null, postponed };
}
