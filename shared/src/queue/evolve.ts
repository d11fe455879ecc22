import type { StaffOverrides } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';
import { ticketId } from '../contract/ticket-id.js';
import { recordHistory } from './command-history.js';
import { applyConfigChange, openDay } from './day-config.js';
import type {
  CallAnswered,
  Called,
  CheckedIn,
  Moved,
  PartyCorrected,
  Postponed,
  QueueEvent,
  Recalled,
  Recounted,
  TornOff,
} from './events.js';
import { isResidentDevice } from './resident-device.js';
import { type ClinicDay, type LaneDay, maxLastCalls } from './state.js';
import { callingOrder, putTicket, ticketOf, timesOvertaken } from './tickets.js';

/** Pure and total: an event that does not fit the state (a damaged log) leaves it unchanged. */
export function evolve(state: ClinicDay, event: QueueEvent): ClinicDay {
  const next = recordHistory(state, applyEvent(state, event), event);
  return isStaffTap(event) ? { ...next, lastTapAt: laterOf(next.lastTapAt, event.at) } : next;
}

/** Reserving numbers is the tablet's own doing, not a tap. */
const isStaffTap = ({ origin, type }: QueueEvent): boolean =>
  origin !== undefined && !isResidentDevice(origin.device) && type !== 'numbers-reserved';

const laterOf = (a: string | null, b: string): string => (a !== null && a > b ? a : b);

function applyEvent(state: ClinicDay, event: QueueEvent): ClinicDay {
  switch (event.type) {
    case 'day-opened':
      return openDay(event);
    case 'set-up-changed':
      return applyConfigChange(state, event);
    case 'epoch-began':
      return { ...state, epoch: event.epoch };
    case 'paused':
      return withSettings(state, { pause: { reason: event.reason, since: event.at, until: event.until } });
    case 'resumed':
      return withSettings(state, { pause: null, resumedAt: event.at });
    case 'intake-closed':
      return withSettings(state, { intake: { open: false, since: event.at } });
    case 'intake-reopened':
      return withSettings(state, { intake: { open: true, since: event.at } });
    case 'notice-set':
      return withSettings(state, { notice: event.text });
    case 'moved':
      return moved(state, event);
    case 'undone':
      return event.tickets.reduce(
        (current, { lane, number, ticket }) =>
          updateLane(current, lane, (day) => putTicket(day, number, ticket)),
        event.lanes.reduce(
          (current, { lane, settings }) => updateLane(current, lane, (day) => ({ ...day, ...settings })),
          event.settings ? { ...state, settings: event.settings } : state,
        ),
      );
    default:
      return updateLane(state, event.lane, (lane) => applyLaneEvent(lane, event));
  }
}

type LaneEvent = Exclude<Extract<QueueEvent, { lane: string }>, { type: 'moved' }>;

function applyLaneEvent(lane: LaneDay, event: LaneEvent): LaneDay {
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

function moved(state: ClinicDay, { lane, number, to, place, at }: Moved): ClinicDay {
  const from = state.lanes.find((candidate) => candidate.lane === lane);
  const ticket = from && ticketOf(from, number);
  if (!ticket) return state;
  const arrived: Ticket = {
    ...ticketBaseOf(ticket),
    number: to.number,
    place,
    pardoned: 0,
    checkedInAt: at,
    status: 'waiting',
  };
  const left = updateLane(state, lane, (day) =>
    updateTicket(day, number, { status: 'moved', movedAt: at, to }),
  );
  return updateLane(left, to.lane, (day) => putTicket(day, to.number, arrived));
}

type TicketStage = Ticket extends infer T
  ? T extends Ticket
    ? Omit<T, keyof ReturnType<typeof ticketBaseOf>>
    : never
  : never;

const ticketBaseOf = ({
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

function updateTicket(lane: LaneDay, number: number, stage: TicketStage): LaneDay {
  const ticket = ticketOf(lane, number);
  return ticket ? putTicket(lane, number, { ...ticketBaseOf(ticket), ...stage }) : lane;
}

const withSettings = (state: ClinicDay, settings: Partial<StaffOverrides>): ClinicDay => ({
  ...state,
  settings: { ...state.settings, ...settings },
});

function updateLane(state: ClinicDay, id: string, changed: (lane: LaneDay) => LaneDay): ClinicDay {
  return { ...state, lanes: state.lanes.map((lane) => (lane.lane === id ? changed(lane) : lane)) };
}
