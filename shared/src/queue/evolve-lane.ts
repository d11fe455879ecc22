import type { Ticket } from '../contract/ticket.js';
import { ticketId } from '../contract/ticket-id.js';
import type {
  CallAnswered,
  Called,
  CheckedIn,
  PartyCorrected,
  Postponed,
  QueueEvent,
  Recalled,
  Recounted,
  TornOff,
} from './events.js';
import { type LaneDay, maxLastCalls } from './state.js';
import { callingOrder, putTicket, ticketOf, timesOvertaken } from './tickets.js';

export type LaneEvent = Exclude<Extract<QueueEvent, { lane: string }>, { type: 'moved' }>;

export function applyLaneEvent(lane: LaneDay, event: LaneEvent): LaneDay {
  switch (event.type) {
    case 'checked-in':
      return withStartTime(putTicket(lane, event.number, newTicket(event)), event.at);
    case 'torn-off':
      return withStartTime(tornOff(lane, event), event.at);
    case 'called':
      return called(lane, event);
    case 'recalled':
      return recalled(lane, event);
    case 'checked-out':
      return updateTicket(lane, event.number, {
        status: 'finished',
        checkedOutAt: event.at,
        cause: event.cause,
      });
    case 'left':
      return updateTicket(lane, event.number, { status: 'gone', goneAt: event.at, reason: event.reason });
    case 'postponed':
      return postponed(lane, event);
    case 'call-answered':
      return callAnswered(lane, event);
    case 'reinstated':
      return reinstated(lane, event.number);
    case 'party-corrected':
      return partyCorrected(lane, event);
    case 'recounted':
      return { ...lane, recounts: [...lane.recounts, recountOf(event)] };
    case 'booths-opened':
      return { ...lane, openBooths: event.booths };
    case 'last-number-set':
      return { ...lane, lastNumber: event.number };
    case 'numbers-reserved':
      return {
        ...lane,
        reserved: [...lane.reserved, { from: event.from, to: event.to, device: event.device }],
      };
  }
}

function newTicket({ number, party, priority, token, place, at }: Omit<CheckedIn, 'type' | 'lane'>): Ticket {
  return { number, party, priority, token, place, pardoned: 0, checkedInAt: at, status: 'waiting' };
}

const withStartTime = (lane: LaneDay, at: string): LaneDay => ({ ...lane, startedAt: lane.startedAt ?? at });

function tornOff(lane: LaneDay, { from, to, place, at }: TornOff): LaneDay {
  let next = lane;
  for (let number = from; number <= to; number += 1) {
    next = putTicket(next, number, newTicket({ number, party: 1, priority: false, token: null, place, at }));
  }
  return next;
}

function called(lane: LaneDay, { number, booth, at }: Called): LaneDay {
  const ticket = ticketOf(lane, number);
  if (!ticket) return lane;
  const outOfTurn = callingOrder(lane)[0] !== ticket && !ticket.priority;
  const next = updateTicket(lane, number, { status: 'in-service', booth, calledAt: at });
  return {
    ...next,
    overtakers: outOfTurn ? [...lane.overtakers, ticket.place] : lane.overtakers,
    priorityCalls: ticket.priority ? lane.priorityCalls + 1 : 0,
    lastCalls: [{ ticket: ticketId(lane.code, number), booth, calledAt: at }, ...lane.lastCalls].slice(
      0,
      maxLastCalls,
    ),
  };
}

function recalled(lane: LaneDay, { number, at }: Recalled): LaneDay {
  const ticket = ticketOf(lane, number);
  if (ticket?.status !== 'in-service') return lane;
  const name = ticketId(lane.code, number);
  const others = lane.lastCalls.filter((call) => call.ticket !== name);
  return { ...lane, lastCalls: [{ ticket: name, booth: ticket.booth, calledAt: at }, ...others] };
}

function reinstated(lane: LaneDay, number: number): LaneDay {
  const ticket = ticketOf(lane, number);
  return ticket
    ? putTicket(lane, number, {
        ...ticketBaseOf(ticket),
        pardoned: timesOvertaken(lane, ticket),
        status: 'waiting',
      })
    : lane;
}

function postponed(lane: LaneDay, { number, place }: Postponed): LaneDay {
  const ticket = ticketOf(lane, number);
  if (!ticket) return lane;
  const later: Ticket = { ...ticket, place, postponed: true };
  return putTicket(lane, number, { ...later, pardoned: timesOvertaken(lane, later) });
}

function callAnswered(lane: LaneDay, { number, answer, at }: CallAnswered): LaneDay {
  const ticket = ticketOf(lane, number);
  return ticket?.status === 'in-service'
    ? putTicket(lane, number, { ...ticket, answer: { says: answer, at } })
    : lane;
}

function partyCorrected(lane: LaneDay, { number, party }: PartyCorrected): LaneDay {
  const ticket = ticketOf(lane, number);
  return ticket ? putTicket(lane, number, { ...ticket, party }) : lane;
}

const recountOf = ({ at, expected, counted, reason }: Recounted) => ({
  at,
  expected,
  counted,
  ...(reason === undefined ? {} : { reason }),
});

type TicketStatusFields = Ticket extends infer T
  ? T extends Ticket
    ? Omit<T, keyof ReturnType<typeof ticketBaseOf>>
    : never
  : never;

export const ticketBaseOf = ({
  number,
  party,
  priority,
  token,
  place,
  pardoned,
  checkedInAt,
  postponed,
}: Ticket) => ({
  number,
  party,
  priority,
  token,
  place,
  pardoned,
  checkedInAt,
  ...(postponed ? { postponed } : {}),
});

export function updateTicket(lane: LaneDay, number: number, statusFields: TicketStatusFields): LaneDay {
  const ticket = ticketOf(lane, number);
  return ticket ? putTicket(lane, number, { ...ticketBaseOf(ticket), ...statusFields }) : lane;
}
