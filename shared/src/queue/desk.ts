import type { Absent, Desk, LaneDesk, OpenTicket, ServedTicket } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';
import { isPlainNumber, ticketId } from '../contract/ticket-id.js';
import type { ViewStamp } from './board.js';
import { doubtsOf } from './doubts.js';
import { laneIntakeAt } from './lane-intake.js';
import { numbersIn } from './numbers.js';
import { peopleWaiting, wasAbsent } from './people-waiting.js';
import { placesServed } from './places-served.js';
import { type ClinicDay, initialClinicDay, type LaneDay } from './state.js';
import { intakeRejectionCode, statusAt } from './status.js';
import {
  allTickets,
  callingOrder,
  type FinishedTicket,
  isMissing,
  nextNumber,
  peopleOn,
  sendableTickets,
  ticketOf,
  ticketsOf,
} from './tickets.js';
import { confirmationState } from './timeouts.js';

type DeskStamp = Pick<ViewStamp, 'version' | 'nowIso'>;

/** The part of a desk that follows from its log. */
export type FoldedDesk = ReturnType<typeof foldedDesk>;
export type FoldedLane = ReturnType<typeof foldedLane>;

export const deskOf = (state: ClinicDay, stamp: DeskStamp): Desk => ({
  ...foldedDesk(state, stamp),
  devices: {},
});

function foldedDesk(state: ClinicDay, { version, nowIso }: DeskStamp) {
  const { clinicId, day, epoch, name, hours, noon, nextOpensAt, settings, lastTapAt, history } = state;
  const { carriedOver, leftOpen, leftOpenOn, series } = state;
  return {
    ...{ clinicId, day, epoch, name, hours, noon, nextOpensAt, settings, lastTapAt, history },
    ...(carriedOver && { carriedOver }),
    ...(series.length > 0 && { series }),
    ...(leftOpen.length > 0 && { unfinished: leftOpen }),
    ...(leftOpenOn !== null && { unfinishedOn: leftOpenOn }),
    version,
    asOf: nowIso,
    ...statusAt(state, nowIso),
    question: confirmationState(state, nowIso).question,
    lanes: state.lanes.map((lane) => foldedLane(state, lane, nowIso)),
  };
}

function foldedLane(state: ClinicDay, day: LaneDay, nowIso: string) {
  const { tickets: _, otherTickets: __, awaiting, ...lane } = day;
  const served = servedLately(state, day, nowIso);
  const order = callingOrder(day);
  const missing = ticketsOf(day, lane.line).filter((ticket) => isMissing(day, ticket));
  const doubts = doubtsOf(day);
  const doubtOf = (number: number): Pick<OpenTicket, 'doubt'> => {
    const doubt = doubts.get(number);
    return doubt ? { doubt } : {};
  };
  const named = (ticket: Ticket): OpenTicket => ({
    ...ticket,
    ticket: ticketId(lane.code, ticket.number),
    missing: ticket.status === 'waiting' && isMissing(day, ticket),
    ...doubtOf(ticket.number),
  });
  return {
    ...lane,
    nextNumber: nextNumber(day),
    unissued: unissuedNumbers(day),
    waiting: peopleWaiting(day),
    ...(day.absent && { absent: absentForDesk(day, day.absent) }),
    intakeClosed: intakeRejectionCode(state, day, nowIso) !== null,
    ...laneIntakeAt(state, day, nowIso),
    ...(day.quota && { placesServed: placesServed(state, day, served) }),
    line: [...order, ...missing].map(named),
    inService: ticketsOf(day, lane.inService).map(named),
    gone: ticketsOf(day, lane.gone).map(named),
    ...(awaiting.length > 0 && { awaiting: ticketsOf(day, awaiting).map(named) }),
    ...(served.length > 0 && { served: served.map(servedTicket) }),
  };
}

/** Less those found away whom a desk no longer names. */
function absentForDesk(lane: LaneDay, absent: Absent): Absent {
  const named = new Set([...lane.line, ...lane.inService, ...lane.gone, ...lane.awaiting]);
  const found = allTickets(lane).filter((ticket) => wasAbsent(absent, ticket) && !named.has(ticket.number));
  return { ...absent, people: Math.max(0, absent.people - peopleOn(found)) };
}

/** Who may still be sent on, where there is another lane. */
function servedLately({ lanes }: ClinicDay, lane: LaneDay, nowIso: string): FinishedTicket[] {
  if (lanes.length < 2) return [];
  return sendableTickets(lane, nowIso);
}

const servedTicket = ({
  number,
  party,
  priority,
  token,
  checkedInAt,
  checkedOutAt,
  earlier,
}: FinishedTicket): ServedTicket => ({
  ...{ number, party, checkedInAt, checkedOutAt },
  ...(priority && { priority }),
  ...(token === null ? {} : { token }),
  ...(earlier && { earlier }),
});

/** As much of it as the rules need, of what a desk tells. */
export const finishedTicket = ({ priority = false, token, ...served }: ServedTicket): FinishedTicket => ({
  ...{ ...served, priority, token: token ?? null, place: 0, pardoned: 0 },
  ...{ status: 'finished', cause: 'tap' },
});

/** Set aside for a tablet and not given out yet. */
export const unissuedNumbers = (lane: LaneDay): number[] =>
  lane.reserved.flatMap(numbersIn).filter((number) => !ticketOf(lane, number));

/**
 * The part of the state that the rules for open tickets need: a tablet decides its own taps with it while
 * offline.
 */
export function stateOf(desk: Desk): ClinicDay {
  const { clinicId, day, epoch, name, hours, noon, nextOpensAt, settings, lastTapAt, history, lanes } = desk;
  const shared = { clinicId, day, epoch, name, hours, noon, nextOpensAt, settings, lastTapAt, history };
  const {
    carriedOver = null,
    series = [],
    unfinished: leftOpen = [],
    unfinishedOn: leftOpenOn = null,
  } = desk;
  const before = { carriedOver, series, leftOpen, leftOpenOn };
  return { ...initialClinicDay, ...shared, ...before, lanes: lanes.map(laneState) };
}

function laneState({
  nextNumber: _,
  unissued: __,
  waiting,
  intakeClosed,
  intake: ___,
  reopensAt: ____,
  placesLeft: _____,
  morePlacesAt: ________,
  intakeUntil: ______,
  proposal: _______,
  line,
  inService,
  gone,
  awaiting = [],
  served = [],
  ...lane
}: LaneDesk): LaneDay {
  const open = [...line, ...inService, ...gone, ...awaiting].map(
    ({ ticket: _name, missing: _missing, doubt: _doubt, ...ticket }): Ticket => ticket,
  );
  const known = [...open, ...served.map(finishedTicket)];
  const plain = known.filter(({ number }) => isPlainNumber(number));
  const highest = plain.reduce((most, { number }) => Math.max(most, number), 0);
  const tickets: (Ticket | undefined)[] = Array.from({ length: highest }, () => undefined);
  for (const ticket of plain) tickets[ticket.number - 1] = ticket;
  const others = known.filter(({ number }) => !isPlainNumber(number));
  const byPlace = [...line].sort((a, b) => a.place - b.place || a.number - b.number);
  return {
    ...lane,
    tickets,
    otherTickets: Object.fromEntries(others.map((ticket) => [ticket.number, ticket])),
    line: byPlace.map(({ number }) => number),
    inService: inService.map(({ number }) => number),
    gone: gone.map(({ number }) => number),
    awaiting: awaiting.map(({ number }) => number),
  };
}
