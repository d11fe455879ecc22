import type { Absent } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';
import { ticketId } from '../contract/ticket-id.js';
import type { EventOf, QueueEvent } from './events.js';
import { type LaneDay, maxLastCalls } from './state.js';
import { isOutOfTurn, putTicket, ticketOf, timesPassed } from './tickets.js';

export type LaneQueueEvent = Exclude<
  Extract<QueueEvent, { lane: string }>,
  { type: 'moved' | 'sent' | 'paused' | 'resumed' }
>;

export function applyLaneEvent(lane: LaneDay, event: LaneQueueEvent): LaneDay {
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
      return checkedOut(lane, event);
    case 'left':
      return left(lane, event);
    case 'postponed':
      return postponed(lane, event);
    case 'call-answered':
      return callAnswered(lane, event);
    case 'reinstated':
      return reinstated(lane, event);
    case 'party-corrected':
      return changeTicket(lane, event.number, (ticket) => ({ ...ticket, party: event.party }));
    case 'recounted':
      return recounted(lane, event);
    case 'booths-opened':
      return { ...lane, openBooths: event.booths };
    case 'last-number-set':
      return {
        ...lane,
        lastNumber: event.number,
        lastNumberBy: event.by ?? 'staff',
        lastNumberAt: event.at,
      };
    case 'numbers-reserved':
      return {
        ...lane,
        reserved: [...lane.reserved, { from: event.from, to: event.to, device: event.device }],
      };
  }
}

function newTicket({
  number,
  party,
  priority,
  token,
  place,
  at,
}: Omit<EventOf<'checked-in'>, 'type' | 'lane'>): Ticket {
  return { number, party, priority, token, place, pardoned: 0, checkedInAt: at, status: 'waiting' };
}

const withStartTime = (lane: LaneDay, at: string): LaneDay => ({ ...lane, startedAt: lane.startedAt ?? at });

function tornOff(lane: LaneDay, { from, to, place, at }: EventOf<'torn-off'>): LaneDay {
  let next = lane;
  for (let number = from; number <= to; number += 1) {
    next = putTicket(next, number, newTicket({ number, party: 1, priority: false, token: null, place, at }));
  }
  return next;
}

function called(lane: LaneDay, { number, booth, at, outOfTurn }: EventOf<'called'>): LaneDay {
  const ticket = ticketOf(lane, number);
  if (!ticket) return lane;
  const next = updateTicket(lane, number, { status: 'in-service', booth, calledAt: at });
  return {
    ...next,
    ...outOfTurnCall(lane, ticket, outOfTurn),
    priorityCalls: ticket.priority ? lane.priorityCalls + 1 : 0,
    lastCalls: [{ ticket: ticketId(lane.code, number), booth, calledAt: at }, ...lane.lastCalls].slice(
      0,
      maxLastCalls,
    ),
  };
}

function checkedOut(lane: LaneDay, { number, at, cause, resultAt }: EventOf<'checked-out'>): LaneDay {
  const service = { checkedOutAt: at, cause };
  return updateTicket(
    lane,
    number,
    resultAt === undefined
      ? { status: 'finished', ...service }
      : { status: 'awaiting-result', ...service, resultAt },
  );
}

function recalled(lane: LaneDay, { number, at }: EventOf<'recalled'>): LaneDay {
  const ticket = ticketOf(lane, number);
  if (ticket?.status !== 'in-service') return lane;
  const name = ticketId(lane.code, number);
  const others = lane.lastCalls.filter((call) => call.ticket !== name);
  return { ...lane, lastCalls: [{ ticket: name, booth: ticket.booth, calledAt: at }, ...others] };
}

/** Older logs do not mark it, and go on leaving out whom such calls passed. */
function outOfTurnCall(
  lane: LaneDay,
  ticket: Ticket,
  isMarked: EventOf<'called'>['outOfTurn'],
): Partial<Pick<LaneDay, 'overtakers' | 'outOfTurnCalls'>> {
  if (isMarked) return { outOfTurnCalls: [...(lane.outOfTurnCalls ?? []), ticket.place] };
  return isOutOfTurn(lane, ticket) ? { overtakers: [...lane.overtakers, ticket.place] } : {};
}

/** Who left because nobody came for a call differs from who was never called. */
function left(lane: LaneDay, { number, at, reason }: EventOf<'left'>): LaneDay {
  const ticket = ticketOf(lane, number);
  const called = ticket?.status === 'in-service' ? { calledAt: ticket.calledAt } : {};
  return updateTicket(lane, number, { status: 'gone', goneAt: at, reason, ...called });
}

const reinstated = (lane: LaneDay, { number, at }: EventOf<'reinstated'>): LaneDay =>
  changeTicket(lane, number, (ticket) => ({
    ...ticketBaseOf(ticket),
    pardoned: timesPassed(lane, ticket),
    reinstated: { at, ...(ticket.status === 'gone' ? { goneAt: ticket.goneAt } : {}) },
    status: 'waiting',
  }));

const postponed = (lane: LaneDay, { number, place }: EventOf<'postponed'>): LaneDay =>
  changeTicket(lane, number, (ticket) => {
    const later: Ticket = { ...ticket, place, postponed: true };
    return { ...later, pardoned: timesPassed(lane, later) };
  });

function callAnswered(lane: LaneDay, { number, answer, at }: EventOf<'call-answered'>): LaneDay {
  const ticket = ticketOf(lane, number);
  return ticket?.status === 'in-service'
    ? putTicket(lane, number, { ...ticket, answer: { says: answer, at } })
    : lane;
}

const recounted = (lane: LaneDay, event: EventOf<'recounted'>): LaneDay => ({
  ...lane,
  recounts: [...lane.recounts, recountOf(event)],
  ...(event.absent === undefined ? {} : { absent: absentOf(event.absent, event.at) }),
});

const absentOf = (people: number, countedAt: string): Absent | null =>
  people > 0 ? { people, countedAt } : null;

const recountOf = ({ at, expected, counted, reason }: EventOf<'recounted'>) => ({
  at,
  expected,
  counted,
  ...(reason === undefined ? {} : { reason }),
});

export type TicketStatusFields = Ticket extends infer T
  ? T extends Ticket
    ? Omit<T, keyof ReturnType<typeof ticketBaseOf>>
    : never
  : never;

export function ticketBaseOf(ticket: Ticket) {
  const { number, party, priority, token, place, pardoned, checkedInAt } = ticket;
  const { postponed, reinstated, earlier } = ticket;
  return {
    ...{ number, party, priority, token, place, pardoned, checkedInAt },
    ...(postponed ? { postponed } : {}),
    ...(reinstated ? { reinstated } : {}),
    ...(earlier ? { earlier } : {}),
  };
}

export const updateTicket = (lane: LaneDay, number: number, statusFields: TicketStatusFields): LaneDay =>
  changeTicket(lane, number, (ticket) => ({ ...ticketBaseOf(ticket), ...statusFields }));

function changeTicket(lane: LaneDay, number: number, change: (ticket: Ticket) => Ticket): LaneDay {
  const ticket = ticketOf(lane, number);
  return ticket ? putTicket(lane, number, change(ticket)) : lane;
}
