import type { Desk, LaneDesk, OpenTicket } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';
import { ticketId } from '../contract/ticket-id.js';
import type { ViewStamp } from './board.js';
import { laneIntakeAt } from './lane-intake.js';
import { type ClinicDay, initialClinicDay, type LaneDay } from './state.js';
import { intakeRejectionCode, statusAt } from './status.js';
import { callingOrder, isMissing, nextNumber, peopleOn, ticketOf, ticketsOf } from './tickets.js';
import { confirmationState } from './timeouts.js';

export function deskOf(state: ClinicDay, { version, nowIso }: Pick<ViewStamp, 'version' | 'nowIso'>): Desk {
  const { standingNotice: _, levels: __, setUp: ___, removedLanes: ____, ...day } = state;
  return {
    ...day,
    version,
    asOf: nowIso,
    ...statusAt(state, nowIso),
    question: confirmationState(state, nowIso).question,
    lanes: state.lanes.map((lane) => laneDesk(state, lane, nowIso)),
    devices: {},
  };
}

function laneDesk(state: ClinicDay, { tickets, ...lane }: LaneDay, nowIso: string): LaneDesk {
  const day = { ...lane, tickets };
  const order = callingOrder(day);
  const missing = ticketsOf(day, lane.line).filter((ticket) => isMissing(day, ticket));
  const named = (ticket: Ticket): OpenTicket => ({
    ...ticket,
    ticket: ticketId(lane.code, ticket.number),
    missing: ticket.status === 'waiting' && isMissing(day, ticket),
  });
  return {
    ...lane,
    issued: tickets.length,
    nextNumber: nextNumber(day),
    unissued: unissuedNumbers(day),
    waiting: peopleOn(order),
    intakeClosed: intakeRejectionCode(state, day, nowIso) !== null,
    ...laneIntakeAt(state, day, nowIso),
    line: [...order, ...missing].map(named),
    inService: ticketsOf(day, lane.inService).map(named),
    gone: ticketsOf(day, lane.gone).map(named),
  };
}

const unissuedNumbers = (lane: LaneDay): number[] =>
  lane.reserved
    .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .filter((number) => !ticketOf(lane, number));

/**
 * The part of the state that the rules for open tickets need: a tablet decides its own taps with it while
 * offline.
 */
export function stateOf(desk: Desk): ClinicDay {
  const { clinicId, day, epoch, name, hours, noon, nextOpensAt, settings, lastTapAt, history, lanes } = desk;
  const shared = { clinicId, day, epoch, name, hours, noon, nextOpensAt, settings, lastTapAt, history };
  return { ...initialClinicDay, ...shared, lanes: lanes.map(laneState) };
}

function laneState({
  issued,
  nextNumber: _,
  unissued: __,
  waiting,
  intakeClosed,
  intake: ___,
  reopensAt: ____,
  placesLeft: _____,
  intakeUntil: ______,
  line,
  inService,
  gone,
  ...lane
}: LaneDesk): LaneDay {
  const tickets: (Ticket | undefined)[] = Array.from({ length: issued }, () => undefined);
  for (const { ticket, missing, ...open } of [...line, ...inService, ...gone])
    tickets[open.number - 1] = open;
  const byPlace = [...line].sort((a, b) => a.place - b.place || a.number - b.number);
  return {
    ...lane,
    tickets,
    line: byPlace.map(({ number }) => number),
    inService: inService.map(({ number }) => number),
    gone: gone.map(({ number }) => number),
  };
}
