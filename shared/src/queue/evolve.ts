import { ticketId } from '../contract/ticket-id.js';
import type { Called, CheckedIn, CheckedOut, DayOpened, QueueEvent } from './events.js';
import { type ClinicDay, type LaneDay, rememberedCalls, type Ticket, ticketOf } from './state.js';

/**
 * The state after one event. Pure and total: an event that does not fit the state (which only a
 * damaged log holds) leaves it as it was.
 */
export function evolve(state: ClinicDay, event: QueueEvent): ClinicDay {
  switch (event.type) {
    case 'day-opened':
      return opened(event);
    case 'epoch-began':
      return { ...state, epoch: event.epoch };
    case 'checked-in':
      return inLane(state, event.lane, (lane) => checkedIn(lane, event));
    case 'called':
      return inLane(state, event.lane, (lane) => called(lane, event));
    case 'checked-out':
      return inLane(state, event.lane, (lane) => checkedOut(lane, event));
  }
}

function opened({ clinicId, day, epoch, name, lanes, hours, nextOpensAt }: DayOpened): ClinicDay {
  const empty = { tickets: [], line: [], inService: [], finished: 0, lastCalls: [] };
  return {
    clinicId,
    day,
    epoch,
    name,
    hours,
    nextOpensAt,
    lanes: lanes.map((lane) => ({ ...lane, ...empty })),
  };
}

function checkedIn(lane: LaneDay, { number, party, priority, token, at }: CheckedIn): LaneDay {
  const ticket: Ticket = { number, party, priority, token, checkedInAt: at, status: 'waiting' };
  return { ...lane, tickets: placed(lane.tickets, ticket), line: [...lane.line, number] };
}

function called(lane: LaneDay, { number, booth, at }: Called): LaneDay {
  const ticket = ticketOf(lane, number);
  if (!ticket) return lane;
  const call = { ticket: ticketId(lane.code, number), booth, calledAt: at };
  return {
    ...lane,
    tickets: placed(lane.tickets, { ...issued(ticket), status: 'in-service', booth, calledAt: at }),
    line: without(lane.line, number),
    inService: [...lane.inService, number],
    lastCalls: [call, ...lane.lastCalls].slice(0, rememberedCalls),
  };
}

function checkedOut(lane: LaneDay, { number, at }: CheckedOut): LaneDay {
  const ticket = ticketOf(lane, number);
  if (!ticket) return lane;
  return {
    ...lane,
    tickets: placed(lane.tickets, { ...issued(ticket), status: 'finished', checkedOutAt: at }),
    line: without(lane.line, number),
    inService: without(lane.inService, number),
    finished: lane.finished + ticket.party,
  };
}

function inLane(state: ClinicDay, id: string, change: (lane: LaneDay) => LaneDay): ClinicDay {
  return { ...state, lanes: state.lanes.map((lane) => (lane.lane === id ? change(lane) : lane)) };
}

const issued = ({ number, party, priority, token, checkedInAt }: Ticket) => ({
  number,
  party,
  priority,
  token,
  checkedInAt,
});

function placed(tickets: LaneDay['tickets'], ticket: Ticket): LaneDay['tickets'] {
  const copy = tickets.slice();
  copy[ticket.number - 1] = ticket;
  return copy;
}

const without = (numbers: readonly number[], number: number): readonly number[] =>
  numbers.includes(number) ? numbers.filter((candidate) => candidate !== number) : numbers;
