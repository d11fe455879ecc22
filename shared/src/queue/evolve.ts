import type { Settings } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';
import { ticketId } from '../contract/ticket-id.js';
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
import { remember } from './history.js';
import { isResident } from './residents.js';
import { opened, setUpAnew } from './set-up.js';
import { type ClinicDay, type LaneDay, rememberedCalls } from './state.js';
import { callingOrder, put, ticketOf, timesOvertaken } from './tickets.js';

/** Pure and total: an event that does not fit the state (a damaged log) leaves it unchanged. */
export function evolve(state: ClinicDay, event: QueueEvent): ClinicDay {
  const next = remember(state, applied(state, event), event);
  return isTapOfStaff(event) ? { ...next, lastTapAt: later(next.lastTapAt, event.at) } : next;
}

/** Reserving numbers is the tablet's own doing, not a tap. */
const isTapOfStaff = ({ origin, type }: QueueEvent): boolean =>
  origin !== undefined && !isResident(origin.device) && type !== 'numbers-reserved';

const later = (a: string | null, b: string): string => (a !== null && a > b ? a : b);

function applied(state: ClinicDay, event: QueueEvent): ClinicDay {
  switch (event.type) {
    case 'day-opened':
      return opened(event);
    case 'set-up-changed':
      return setUpAnew(state, event);
    case 'epoch-began':
      return { ...state, epoch: event.epoch };
    case 'paused':
      return set(state, { pause: { reason: event.reason, since: event.at, until: event.until } });
    case 'resumed':
      return set(state, { pause: null, resumedAt: event.at });
    case 'intake-closed':
      return set(state, { intake: { open: false, since: event.at } });
    case 'intake-reopened':
      return set(state, { intake: { open: true, since: event.at } });
    case 'notice-set':
      return set(state, { notice: event.text });
    case 'moved':
      return moved(state, event);
    case 'undone':
      return event.tickets.reduce(
        (current, { lane, number, ticket }) => inLane(current, lane, (day) => put(day, number, ticket)),
        event.lanes.reduce(
          (current, { lane, settings }) => inLane(current, lane, (day) => ({ ...day, ...settings })),
          event.settings ? { ...state, settings: event.settings } : state,
        ),
      );
    default:
      return inLane(state, event.lane, (lane) => laneAfter(lane, event));
  }
}

type LaneEvent = Exclude<Extract<QueueEvent, { lane: string }>, { type: 'moved' }>;

function laneAfter(lane: LaneDay, event: LaneEvent): LaneDay {
  switch (event.type) {
    case 'checked-in':
      return started(put(lane, event.number, issued(event)), event.at);
    case 'torn-off':
      return started(tornOff(lane, event), event.at);
    case 'called':
      return called(lane, event);
    case 'recalled':
      return recalled(lane, event);
    case 'checked-out':
      return change(lane, event.number, { status: 'finished', checkedOutAt: event.at, cause: event.cause });
    case 'left':
      return change(lane, event.number, { status: 'gone', goneAt: event.at, reason: event.reason });
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

function issued({ number, party, priority, token, place, at }: Omit<CheckedIn, 'type' | 'lane'>): Ticket {
  return { number, party, priority, token, place, pardoned: 0, checkedInAt: at, status: 'waiting' };
}

const started = (lane: LaneDay, at: string): LaneDay => ({ ...lane, startedAt: lane.startedAt ?? at });

function tornOff(lane: LaneDay, { from, to, place, at }: TornOff): LaneDay {
  let next = lane;
  for (let number = from; number <= to; number += 1) {
    next = put(next, number, issued({ number, party: 1, priority: false, token: null, place, at }));
  }
  return next;
}

function called(lane: LaneDay, { number, booth, at }: Called): LaneDay {
  const ticket = ticketOf(lane, number);
  if (!ticket) return lane;
  const outOfTurn = callingOrder(lane)[0] !== ticket && !ticket.priority;
  const next = change(lane, number, { status: 'in-service', booth, calledAt: at });
  return {
    ...next,
    overtakers: outOfTurn ? [...lane.overtakers, ticket.place] : lane.overtakers,
    priorityCalls: ticket.priority ? lane.priorityCalls + 1 : 0,
    lastCalls: [{ ticket: ticketId(lane.code, number), booth, calledAt: at }, ...lane.lastCalls].slice(
      0,
      rememberedCalls,
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
    ? put(lane, number, { ...core(ticket), pardoned: timesOvertaken(lane, ticket), status: 'waiting' })
    : lane;
}

function postponed(lane: LaneDay, { number, place }: Postponed): LaneDay {
  const ticket = ticketOf(lane, number);
  if (!ticket) return lane;
  const later: Ticket = { ...ticket, place, postponed: true };
  return put(lane, number, { ...later, pardoned: timesOvertaken(lane, later) });
}

function callAnswered(lane: LaneDay, { number, answer, at }: CallAnswered): LaneDay {
  const ticket = ticketOf(lane, number);
  return ticket?.status === 'in-service'
    ? put(lane, number, { ...ticket, answer: { says: answer, at } })
    : lane;
}

function partyCorrected(lane: LaneDay, { number, party }: PartyCorrected): LaneDay {
  const ticket = ticketOf(lane, number);
  return ticket ? put(lane, number, { ...ticket, party }) : lane;
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
    ...core(ticket),
    number: to.number,
    place,
    pardoned: 0,
    checkedInAt: at,
    status: 'waiting',
  };
  const left = inLane(state, lane, (day) => change(day, number, { status: 'moved', movedAt: at, to }));
  return inLane(left, to.lane, (day) => put(day, to.number, arrived));
}

type Stage = Ticket extends infer T
  ? T extends Ticket
    ? Omit<T, keyof ReturnType<typeof core>>
    : never
  : never;

const core = ({ number, party, priority, token, place, pardoned, checkedInAt, postponed }: Ticket) => ({
  number,
  party,
  priority,
  token,
  place,
  pardoned,
  checkedInAt,
  ...(postponed ? { postponed } : {}),
});

function change(lane: LaneDay, number: number, stage: Stage): LaneDay {
  const ticket = ticketOf(lane, number);
  return ticket ? put(lane, number, { ...core(ticket), ...stage }) : lane;
}

const set = (state: ClinicDay, settings: Partial<Settings>): ClinicDay => ({
  ...state,
  settings: { ...state.settings, ...settings },
});

function inLane(state: ClinicDay, id: string, changed: (lane: LaneDay) => LaneDay): ClinicDay {
  return { ...state, lanes: state.lanes.map((lane) => (lane.lane === id ? changed(lane) : lane)) };
}
