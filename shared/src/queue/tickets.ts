import type { Whereabouts } from '../contract/command.js';
import { sendableMs } from '../contract/limits.js';
import type { Ticket } from '../contract/ticket.js';
import { homeOfGuest, isGuestNumber, isPlainNumber, parseTicketId, ticketId } from '../contract/ticket-id.js';
import { blocksOfToday, highestIssued, isCarriedNumber, numberAfter } from './numbers.js';
import { type ClinicDay, type LaneDay, maxGoneTickets } from './state.js';

export const laneOf = (state: ClinicDay, lane: string): LaneDay | undefined =>
  state.lanes.find((candidate) => candidate.lane === lane);

export const ticketOf = (
  lane: Pick<LaneDay, 'tickets' | 'otherTickets'>,
  number: number,
): Ticket | undefined => (isPlainNumber(number) ? lane.tickets[number - 1] : lane.otherTickets[number]);

/** The ticket of that name at its last station. */
export function findTicket(state: ClinicDay, name: string): { lane: LaneDay; ticket: Ticket } | null {
  const stations = state.lanes.flatMap((lane) =>
    ticketsNamed(lane, name).map((ticket) => ({ lane, ticket, before: ticket.earlier?.length ?? 0 })),
  );
  return stations.reduce<(typeof stations)[number] | null>(
    (last, station) => (last && last.before >= station.before ? last : station),
    null,
  );
}

/** The ticket of that slip at its last station, whatever number it has. */
export function findTicketOfSlip(state: ClinicDay, token: string): ReturnType<typeof findTicket> {
  for (const lane of state.lanes) {
    const held = allTickets(lane).find((ticket) => ticket.token === token);
    if (held) return findTicket(state, ticketId(lane.code, held.number));
  }
  return null;
}

/** As a command names where its caller saw the ticket. */
export const whereaboutsOf = ({ lane }: LaneDay, ticket: Ticket): Whereabouts => ({
  lane,
  ...(ticket.status === 'in-service' ? { booth: ticket.booth } : {}),
});

/** Its own and its guests, in any state. */
export const allTickets = ({ tickets, otherTickets }: LaneDay): Ticket[] =>
  [...tickets, ...Object.values(otherTickets)].filter((ticket) => ticket !== undefined);

/** More than one where a ticket came back to a lane. */
export function ticketsNamed(lane: LaneDay, name: string): Ticket[] {
  const parsed = parseTicketId(name);
  const own = parsed && parsed.code === lane.code ? ticketOf(lane, parsed.number) : undefined;
  const guests = Object.values(lane.otherTickets).filter(
    ({ number }) => isGuestNumber(number) && ticketId(lane.code, number) === name,
  );
  return own ? [own, ...guests] : guests;
}

export const nextNumber = (lane: LaneDay): number =>
  numberAfter(
    lane,
    blocksOfToday(lane).reduce((highest, { to }) => Math.max(highest, to), lane.issued),
  );

/** The next so many free numbers. */
export function nextNumbers(lane: LaneDay, count: number): number[] {
  const numbers: number[] = [];
  for (let next = nextNumber(lane); numbers.length < count; next = numberAfter(lane, next))
    numbers.push(next);
  return numbers;
}

/** Whether a ticket was given out before the midnight that this day took it over at. */
export const isCarried = (state: Pick<ClinicDay, 'carriedOver'>, { checkedInAt }: Ticket): boolean =>
  isBeforeTakeover(state, checkedInAt);

/** Whether today gives this number to nobody else: a guest's own lane keeps it. */
export function hasNameOfDayBefore(state: ClinicDay, ticket: Ticket): boolean {
  if (!isGuestNumber(ticket.number)) return isCarried(state, ticket);
  const home = homeOfGuest(ticket.number);
  const homeLane = state.lanes.find(({ code }) => code === home.code);
  if (!isPlainNumber(home.number)) return state.carriedOver !== null;
  return homeLane !== undefined && isCarriedNumber(homeLane, home.number);
}

/** Whether a tap of this time belongs to the evening before, and only arrives today. */
export const isBeforeTakeover = ({ carriedOver }: Pick<ClinicDay, 'carriedOver'>, at: string): boolean =>
  carriedOver !== null && at < carriedOver.at;

/** The moment a tap is judged at: what was tapped before midnight meets the clinic as it was handed over. */
export const decisionTime = ({ carriedOver }: Pick<ClinicDay, 'carriedOver'>, at: string): string =>
  carriedOver !== null && at < carriedOver.at ? carriedOver.at : at;

const maxOvertaken = 3;

/** Only of older logs, which left out whoever was passed over so often (docs/decisions/006). */
export const isMissing = (lane: LaneDay, ticket: Ticket): boolean =>
  timesOvertaken(lane, ticket) - ticket.pardoned >= maxOvertaken;

const timesOvertaken = (lane: LaneDay, { place }: Ticket): number => countBehind(lane.overtakers, place);

/** How many who stood behind it were called before it, in older logs or since. */
export const timesPassed = (lane: LaneDay, ticket: Ticket): number =>
  timesOvertaken(lane, ticket) + countBehind(lane.outOfTurnCalls ?? [], ticket.place);

const countBehind = (places: readonly number[], place: number): number =>
  places.reduce((times, other) => (other > place ? times + 1 : times), 0);

/** So many are called past somebody before staff are asked about the number; it is counted and called all the same. */
export const isOftenPassed = (lane: LaneDay, ticket: Ticket): boolean =>
  timesPassed(lane, ticket) - ticket.pardoned >= maxOvertaken;

/** Calling it now would call it past somebody. */
export const isOutOfTurn = (lane: LaneDay, ticket: Ticket): boolean =>
  callingOrder(lane)[0] !== ticket && !ticket.priority;

export const waitingTickets = (lane: LaneDay): Ticket[] =>
  ticketsOf(lane, lane.line).filter((ticket) => !isMissing(lane, ticket));

export const peopleOn = (tickets: readonly Ticket[]): number =>
  tickets.reduce((people, { party }) => people + party, 0);

export function ticketsOf(lane: LaneDay, numbers: readonly number[]): Ticket[] {
  const tickets: Ticket[] = [];
  for (const number of numbers) {
    const ticket = ticketOf(lane, number);
    if (ticket) tickets.push(ticket);
  }
  return tickets;
}

export type FinishedTicket = Extract<Ticket, { status: 'finished' }>;

/** Whoever was served before then may not be sent on any more. */
export const sendableSince = (nowIso: string): string =>
  new Date(Date.parse(nowIso) - sendableMs).toISOString();

/** Finished, not sent on, and may still be, in order of their numbers. */
export const sendableTickets = (lane: LaneDay, nowIso: string): FinishedTicket[] => {
  const since = sendableSince(nowIso);
  return allTickets(lane).filter(
    (ticket): ticket is FinishedTicket =>
      ticket.status === 'finished' && ticket.to === undefined && ticket.checkedOutAt >= since,
  );
};

const defaultPriorityRun = 2;

/** Priority first, but after a full run of them one of the others, so that nobody starves. */
export function callingOrder(lane: LaneDay): Ticket[] {
  const waiting = waitingTickets(lane);
  const priority = waiting.filter((ticket) => ticket.priority);
  if (priority.length === 0) return waiting;
  const others = waiting.filter((ticket) => !ticket.priority);
  const order: Ticket[] = [];
  let run = lane.priorityCalls;
  while (order.length < waiting.length) {
    const first =
      run < priorityRunLimit(lane) || others.length === 0
        ? (priority.shift() ?? others.shift())
        : others.shift();
    if (!first) break;
    run = first.priority ? run + 1 : 0;
    order.push(first);
  }
  return order;
}

const priorityRunLimit = ({ priorityRun = defaultPriorityRun }: LaneDay): number => priorityRun;

/** The one place that keeps line, services, gone and finished consistent. `null` removes the ticket. */
export function putTicket(lane: LaneDay, number: number, ticket: Ticket | null): LaneDay {
  const before = ticketOf(lane, number);
  const stored = isPlainNumber(number)
    ? { tickets: trimTrailing(withTicketAt(lane.tickets, number, ticket)) }
    : { otherTickets: withOther(lane.otherTickets, number, ticket) };
  const next = { ...(isUncalled(before, ticket) ? withoutCall(lane, before) : lane), ...stored };
  return {
    ...next,
    issued: highestIssued(next, number, ticket),
    line: insertInOrder(next, lane.line, number, ticket?.status === 'waiting', byRank),
    inService: insertInOrder(next, lane.inService, number, ticket?.status === 'in-service', byCall),
    awaiting: insertInOrder(next, lane.awaiting, number, ticket?.status === 'awaiting-result', byResult),
    gone: prependNumber(lane.gone, number, ticket?.status === 'gone'),
    lastPlace: Math.max(lane.lastPlace, ticket?.place ?? 0),
    finished: lane.finished + finishedPeople(ticket) - finishedPeople(before),
  };
}

const finishedPeople = (ticket: Ticket | null | undefined): number =>
  ticket?.status === 'finished' || ticket?.status === 'awaiting-result' ? ticket.party : 0;

function withOther(
  tickets: LaneDay['otherTickets'],
  number: number,
  ticket: Ticket | null,
): LaneDay['otherTickets'] {
  const { [number]: _, ...others } = tickets;
  return ticket ? { ...others, [number]: ticket } : others;
}

function withTicketAt(
  tickets: LaneDay['tickets'],
  number: number,
  ticket: Ticket | null,
): (Ticket | undefined)[] {
  const copy = tickets.slice();
  while (copy.length < number) copy.push(undefined);
  copy[number - 1] = ticket ?? undefined;
  return copy;
}

function trimTrailing(tickets: (Ticket | undefined)[]): (Ticket | undefined)[] {
  while (tickets.length > 0 && tickets.at(-1) === undefined) tickets.pop();
  return tickets;
}

type Order = (a: Ticket, b: Ticket) => number;
const byRank: Order = (a, b) => a.place - b.place || a.number - b.number;
const byCall: Order = (a, b) =>
  calledAtOf(a) < calledAtOf(b) ? -1 : calledAtOf(a) > calledAtOf(b) ? 1 : a.number - b.number;
const byResult: Order = (a, b) =>
  resultAtOf(a) < resultAtOf(b) ? -1 : resultAtOf(a) > resultAtOf(b) ? 1 : a.number - b.number;
const resultAtOf = (ticket: Ticket): string => (ticket.status === 'awaiting-result' ? ticket.resultAt : '');
const calledAtOf = (ticket: Ticket): string => (ticket.status === 'in-service' ? ticket.calledAt : '');

/** Nearly always the ticket belongs last. */
function insertInOrder(
  lane: LaneDay,
  numbers: readonly number[],
  number: number,
  belongs: boolean,
  order: Order,
) {
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

function prependNumber(numbers: readonly number[], number: number, belongs: boolean): readonly number[] {
  const others = numbers.includes(number) ? numbers.filter((other) => other !== number) : numbers;
  return belongs ? [number, ...others].slice(0, maxGoneTickets) : others;
}

const isUncalled = (before: Ticket | undefined, after: Ticket | null): before is Ticket =>
  before !== undefined && before.status !== 'waiting' && (after === null || after.status === 'waiting');

/** A ticket back in the line was not called after all and overtook nobody. */
function withoutCall(lane: LaneDay, { number, place, priority }: Ticket): LaneDay {
  const index = lane.overtakers.indexOf(place);
  const outOfTurn = lane.outOfTurnCalls?.indexOf(place) ?? -1;
  return {
    ...lane,
    ...(outOfTurn < 0 ? {} : { outOfTurnCalls: lane.outOfTurnCalls?.toSpliced(outOfTurn, 1) ?? [] }),
    lastCalls: lane.lastCalls.filter(({ ticket }) => ticket !== ticketId(lane.code, number)),
    overtakers: index < 0 ? lane.overtakers : lane.overtakers.toSpliced(index, 1),
    priorityCalls: priority ? Math.max(0, lane.priorityCalls - 1) : lane.priorityCalls,
  };
}
