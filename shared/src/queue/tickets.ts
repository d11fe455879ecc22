import type { Ticket } from '../contract/ticket.js';
import { parseTicketId } from '../contract/ticket-id.js';
import { type ClinicDay, type LaneDay, rememberedGone } from './state.js';

/** The lane of that id, if the clinic has one. */
export const laneOf = (state: ClinicDay, lane: string): LaneDay | undefined =>
  state.lanes.find((candidate) => candidate.lane === lane);

/** The ticket of that number in the lane, if it was issued today. */
export const ticketOf = (lane: LaneDay, number: number): Ticket | undefined => lane.tickets[number - 1];

/** The ticket's lane and number, if a ticket of that name was issued today. */
export function findTicket(state: ClinicDay, name: string): { lane: LaneDay; ticket: Ticket } | null {
  const parsed = parseTicketId(name);
  const lane = state.lanes.find(({ code }) => code === parsed?.code);
  const ticket = parsed && lane && ticketOf(lane, parsed.number);
  return lane && ticket ? { lane, ticket } : null;
}

/** The number the lane's next ticket gets: past every number issued or set aside. */
export function nextNumber(lane: LaneDay): number {
  const reserved = lane.reserved.reduce((highest, { to }) => Math.max(highest, to), 0);
  return Math.max(lane.tickets.length, reserved) + 1;
}

/** After this many later arrivals were called past someone, nobody counts on them any more. */
const overtakenLimit = 3;

/** Whether later arrivals were called past this waiting ticket so often that its person seems gone. */
export const isMissing = (lane: LaneDay, ticket: Ticket): boolean =>
  timesOvertaken(lane, ticket) - ticket.pardoned >= overtakenLimit;

/** How many later arrivals were called out of turn past this ticket. */
export const timesOvertaken = (lane: LaneDay, { place }: Ticket): number =>
  lane.overtakers.reduce((times, overtaker) => (overtaker > place ? times + 1 : times), 0);

/** The waiting tickets that count, by place. */
export const waitingTickets = (lane: LaneDay): Ticket[] =>
  ticketsOf(lane, lane.line).filter((ticket) => !isMissing(lane, ticket));

/** The people who count as waiting in the lane. */
export const peopleWaiting = (lane: LaneDay): number => peopleOn(waitingTickets(lane));

export const peopleOn = (tickets: readonly Ticket[]): number =>
  tickets.reduce((people, { party }) => people + party, 0);

/** The tickets of these numbers, in that order. */
export function ticketsOf(lane: LaneDay, numbers: readonly number[]): Ticket[] {
  const tickets: Ticket[] = [];
  for (const number of numbers) {
    const ticket = ticketOf(lane, number);
    if (ticket) tickets.push(ticket);
  }
  return tickets;
}

/** How many priority tickets go first in a row while others wait, unless the lane says otherwise. */
const usualPriorityRun = 2;

/**
 * The waiting tickets in the order they will be called: priority first, but after a full run of
 * them one of the others, so that nobody starves.
 */
export function callingOrder(lane: LaneDay): Ticket[] {
  const waiting = waitingTickets(lane);
  const priority = waiting.filter((ticket) => ticket.priority);
  if (priority.length === 0) return waiting;
  const others = waiting.filter((ticket) => !ticket.priority);
  const order: Ticket[] = [];
  let run = lane.priorityCalls;
  while (order.length < waiting.length) {
    const first =
      run < runLimit(lane) || others.length === 0 ? (priority.shift() ?? others.shift()) : others.shift();
    if (!first) break;
    run = first.priority ? run + 1 : 0;
    order.push(first);
  }
  return order;
}

const runLimit = ({ priorityRun = usualPriorityRun }: LaneDay): number => priorityRun;

/**
 * The lane with a ticket put in its present state, or taken out altogether (`null`). The one place
 * where line, services, gone and finished are kept true to the tickets.
 */
export function put(lane: LaneDay, number: number, ticket: Ticket | null): LaneDay {
  const before = ticketOf(lane, number);
  const tickets = trimmed(placed(lane.tickets, number, ticket));
  const next = { ...(isUncalled(before, ticket) ? withoutCall(lane, before) : lane), tickets };
  return {
    ...next,
    line: inOrder(next, lane.line, number, ticket?.status === 'waiting', byPlace),
    inService: inOrder(next, lane.inService, number, ticket?.status === 'in-service', byCall),
    gone: leading(lane.gone, number, ticket?.status === 'gone'),
    lastPlace: Math.max(lane.lastPlace, ticket?.place ?? 0),
    finished: lane.finished + finishedPeople(ticket) - finishedPeople(before),
  };
}

const finishedPeople = (ticket: Ticket | null | undefined): number =>
  ticket?.status === 'finished' ? ticket.party : 0;

function placed(tickets: LaneDay['tickets'], number: number, ticket: Ticket | null): (Ticket | undefined)[] {
  const copy = tickets.slice();
  while (copy.length < number) copy.push(undefined);
  copy[number - 1] = ticket ?? undefined;
  return copy;
}

function trimmed(tickets: (Ticket | undefined)[]): (Ticket | undefined)[] {
  while (tickets.length > 0 && tickets.at(-1) === undefined) tickets.pop();
  return tickets;
}

type Order = (a: Ticket, b: Ticket) => number;
const byPlace: Order = (a, b) => a.place - b.place || a.number - b.number;
const byCall: Order = (a, b) =>
  called(a) < called(b) ? -1 : called(a) > called(b) ? 1 : a.number - b.number;
const called = (ticket: Ticket): string => (ticket.status === 'in-service' ? ticket.calledAt : '');

/** The numbers with this one in its ordered place, or without it. Nearly always it belongs last. */
function inOrder(lane: LaneDay, numbers: readonly number[], number: number, belongs: boolean, order: Order) {
  const others = numbers.includes(number) ? numbers.filter((other) => other !== number) : numbers;
  const ticket = ticketOf(lane, number);
  if (!belongs || !ticket) return others;
  let index = others.length;
  while (index > 0 && standsBefore(lane, ticket, others[index - 1], order)) index -= 1;
  return [...others.slice(0, index), number, ...others.slice(index)];
}

function standsBefore(lane: LaneDay, ticket: Ticket, other: number | undefined, order: Order): boolean {
  const neighbour = other === undefined ? undefined : ticketOf(lane, other);
  return neighbour !== undefined && order(ticket, neighbour) < 0;
}

function leading(numbers: readonly number[], number: number, belongs: boolean): readonly number[] {
  const others = numbers.includes(number) ? numbers.filter((other) => other !== number) : numbers;
  return belongs ? [number, ...others].slice(0, rememberedGone) : others;
}

const isUncalled = (before: Ticket | undefined, after: Ticket | null): before is Ticket =>
  before !== undefined && before.status !== 'waiting' && (after === null || after.status === 'waiting');

/** A ticket back in the line was not called after all, and overtook nobody. */
function withoutCall(lane: LaneDay, { number, place, priority }: Ticket): LaneDay {
  const index = lane.overtakers.indexOf(place);
  return {
    ...lane,
    lastCalls: lane.lastCalls.filter(({ ticket }) => parseTicketId(ticket)?.number !== number),
    overtakers: index < 0 ? lane.overtakers : lane.overtakers.toSpliced(index, 1),
    priorityCalls: priority ? Math.max(0, lane.priorityCalls - 1) : lane.priorityCalls,
  };
}
