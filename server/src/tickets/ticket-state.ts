import { type Ticket, type TicketState } from '@hannun/shared/contract';
import { callingOrder, type LaneDay, peopleAhead } from '@hannun/shared/queue';

/** The state shown to the ticket's holder. The forecast is added from the board. */
export function ticketState(lane: LaneDay, ticket: Ticket): TicketState {
  switch (ticket.status) {
    case 'waiting':
      return waitingState(lane, ticket);
    case 'in-service':
      return calledState(ticket);
    case 'finished':
      return { status: 'finished', at: ticket.checkedOutAt };
    case 'awaiting-result':
      return { status: 'awaiting-result', at: ticket.checkedOutAt, resultAt: ticket.resultAt };
    case 'gone':
      return ticket.reason === 'left'
        ? { status: 'left', at: ticket.goneAt }
        : { status: 'missed', at: ticket.goneAt };
    case 'moved':
      return { status: 'left', at: ticket.movedAt };
  }
}

function calledState({ booth, calledAt, answer }: Extract<Ticket, { status: 'in-service' }>): TicketState {
  return { status: 'called', booth, calledAt, ...(answer ? { answer: answer.says } : {}) };
}

function waitingState(lane: LaneDay, { number, postponed }: Ticket): TicketState {
  const position = positionsIn(lane).get(number);
  return position
    ? { status: 'waiting', ...position, forecast: null, postponed: postponed ?? false }
    : { status: 'passed-over' };
}

/** `place`: rank in calling order, from 1. */
type QueuePosition = { ahead: number; place: number };
const positionCache = new WeakMap<LaneDay, ReadonlyMap<number, QueuePosition>>();

/** Computed once for each change of the lane, for all who ask. */
function positionsIn(lane: LaneDay): ReadonlyMap<number, QueuePosition> {
  const cached = positionCache.get(lane);
  if (cached) return cached;
  const positions = new Map<number, QueuePosition>();
  const ahead = peopleAhead(lane);
  for (const [index, { number }] of callingOrder(lane).entries())
    positions.set(number, { ahead: ahead.get(number) ?? 0, place: index + 1 });
  positionCache.set(lane, positions);
  return positions;
}
