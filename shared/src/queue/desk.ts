import type { Absent, Desk, LaneDesk, OpenTicket } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';
import { ticketId } from '../contract/ticket-id.js';
import type { ViewStamp } from './board.js';
import { doubtsOf } from './doubts.js';
import { laneIntakeAt } from './lane-intake.js';
import { numbersIn } from './numbers.js';
import { peopleWaiting, wasAbsent } from './people-waiting.js';
import { placesServed } from './places-served.js';
import { type ClinicDay, initialClinicDay, type LaneDay } from './state.js';
import { intakeRejectionCode, statusAt } from './status.js';
import { callingOrder, isMissing, nextNumber, peopleOn, ticketOf, ticketsOf } from './tickets.js';
import { confirmationState } from './timeouts.js';

export function deskOf(state: ClinicDay, { version, nowIso }: Pick<ViewStamp, 'version' | 'nowIso'>): Desk {
  const { clinicId, day, epoch, name, hours, noon, nextOpensAt, settings, lastTapAt, history } = state;
  const { carriedOver, leftOpen, leftOpenOn } = state;
  return {
    ...{ clinicId, day, epoch, name, hours, noon, nextOpensAt, settings, lastTapAt, history },
    ...(carriedOver && { carriedOver }),
    ...(leftOpen.length > 0 && { unfinished: leftOpen }),
    ...(leftOpenOn !== null && { unfinishedOn: leftOpenOn }),
    version,
    asOf: nowIso,
    ...statusAt(state, nowIso),
    question: confirmationState(state, nowIso).question,
    lanes: state.lanes.map((lane) => laneDesk(state, lane, nowIso)),
    devices: {},
  };
}

function laneDesk(state: ClinicDay, day: LaneDay, nowIso: string): LaneDesk {
  const { tickets: _, ...lane } = day;
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
    ...(day.quota && { placesServed: placesServed(state, day) }),
    line: [...order, ...missing].map(named),
    inService: ticketsOf(day, lane.inService).map(named),
    gone: ticketsOf(day, lane.gone).map(named),
  };
}

/** Less those found away whom a desk no longer names. */
function absentForDesk({ tickets, line, inService, gone }: LaneDay, absent: Absent): Absent {
  const named = new Set([...line, ...inService, ...gone]);
  const found = tickets.filter(
    (ticket): ticket is Ticket => wasAbsent(absent, ticket) && !named.has(ticket.number),
  );
  return { ...absent, people: Math.max(0, absent.people - peopleOn(found)) };
}

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
  const { carriedOver = null, unfinished: leftOpen = [], unfinishedOn: leftOpenOn = null } = desk;
  return { ...initialClinicDay, ...shared, carriedOver, leftOpen, leftOpenOn, lanes: lanes.map(laneState) };
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
  ...lane
}: LaneDesk): LaneDay {
  const open = [...line, ...inService, ...gone];
  const highest = Math.max(0, ...open.map(({ number }) => number));
  const tickets: (Ticket | undefined)[] = Array.from({ length: highest }, () => undefined);
  for (const { ticket: _name, missing: _missing, doubt: _doubt, ...ticket } of open)
    tickets[ticket.number - 1] = ticket;
  const byPlace = [...line].sort((a, b) => a.place - b.place || a.number - b.number);
  return {
    ...lane,
    tickets,
    line: byPlace.map(({ number }) => number),
    inService: inService.map(({ number }) => number),
    gone: gone.map(({ number }) => number),
  };
}
