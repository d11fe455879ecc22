import { callingOrder, type LaneDay, type Ticket, type TicketState } from '@hannun/shared';

/** Where a ticket stands, as its holder may know it. Its forecast comes with the board's places. */
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

/** People ahead, and the place in the calling order. */
type Standing = { ahead: number; place: number };
const known = new WeakMap<LaneDay, ReadonlyMap<number, Standing>>();

/** Where everybody who counts stands, by number: worked out once for each change of the lane, whoever asks. */
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
