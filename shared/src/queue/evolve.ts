import type { StaffOverrides } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';
import { recordHistory } from './command-history.js';
import { withTapAtNight } from './continuation.js';
import { applyConfigChange, applyDayOpened } from './day-config.js';
import type { EventOf, QueueEvent } from './events.js';
import { applyLaneEvent, type TicketStatusFields, ticketBaseOf, updateTicket } from './evolve-lane.js';
import { withIntakeClosed, withIntakeReopened } from './intake-by-hand.js';
import { withLeftOpen, withoutLeftOpen } from './left-open.js';
import { withTicketReturned } from './places-served.js';
import { isResidentDevice } from './resident-device.js';
import { withClaim } from './series.js';
import type { ClinicDay, LaneDay } from './state.js';
import { putTicket, ticketOf } from './tickets.js';

/** Pure and total: an event that does not fit the state (a damaged log) leaves it unchanged. */
export function evolve(state: ClinicDay, event: QueueEvent): ClinicDay {
  const next = recordHistory(state, applyEvent(state, event), event);
  return isStaffTap(event)
    ? { ...withTapAtNight(next, event.at), lastTapAt: laterOf(next.lastTapAt, event.at) }
    : next;
}

/** Seeing to its numbers is the tablet's own doing, not a tap. */
export const isStaffTap = ({ origin, type }: QueueEvent): boolean =>
  origin !== undefined &&
  !isResidentDevice(origin.device) &&
  type !== 'numbers-reserved' &&
  type !== 'series-claimed';

const laterOf = (a: string | null, b: string): string => (a !== null && a > b ? a : b);

function applyEvent(state: ClinicDay, event: QueueEvent): ClinicDay {
  switch (event.type) {
    case 'day-opened':
      return applyDayOpened(event);
    case 'set-up-changed':
      return applyConfigChange(state, event);
    case 'handed-over':
      return { ...state, handedOver: true };
    case 'epoch-began':
      return { ...state, epoch: event.epoch };
    case 'paused':
      return withPause(state, event.lane, {
        pause: { reason: event.reason, since: event.at, until: event.until },
      });
    case 'resumed':
      return withPause(state, event.lane, { pause: null, resumedAt: event.at });
    case 'intake-closed':
      return withIntakeClosed(state, event.at);
    case 'intake-reopened':
      return withIntakeReopened(state, event);
    case 'notice-set':
      return withSettings(state, { notice: event.text });
    case 'series-claimed':
      return { ...state, series: withClaim(state.series, event) };
    case 'moved':
      return moved(state, event);
    case 'sent':
      return sent(state, event);
    case 'undone':
      return undone(state, event);
    case 'left':
      return withLeftOpen(
        updateLane(state, event.lane, (lane) => applyLaneEvent(lane, event)),
        event,
      );
    case 'called':
      return withoutLeftOpen(updateLane(state, event.lane, (lane) => applyLaneEvent(lane, event)));
    default:
      return updateLane(state, event.lane, (lane) => applyLaneEvent(lane, event));
  }
}

function undone(state: ClinicDay, { command, settings, lanes, tickets }: EventOf<'undone'>): ClinicDay {
  const type = state.history.find((done) => done.command === command)?.type;
  const hasFinished = type === 'check-out' || type === 'call';
  let next = settings ? { ...state, settings } : state;
  for (const change of lanes) next = updateLane(next, change.lane, (day) => ({ ...day, ...change.settings }));
  for (const { lane, number, ticket } of tickets) {
    next = updateLane(next, lane, (day) => {
      const isReturned = hasFinished && ticket !== null && !ticketOf(day, number);
      return putTicket(isReturned ? withTicketReturned(state, day, ticket) : day, number, ticket);
    });
  }
  return next;
}

const moved = (state: ClinicDay, event: EventOf<'moved'>): ClinicDay =>
  goneOn(state, event, (ticket) => ({
    arrived: ticketBaseOf(ticket),
    left: { status: 'moved', movedAt: event.at, to: event.to },
  }));

const sent = (state: ClinicDay, event: EventOf<'sent'>): ClinicDay =>
  goneOn(state, event, (ticket) => {
    const { postponed: _, reinstated: __, ...base } = ticketBaseOf(ticket);
    const served = ticket.status === 'finished' || ticket.status === 'awaiting-result';
    const { at, lane, to } = event;
    return {
      arrived: { ...base, earlier: [...(ticket.earlier ?? []), { lane, served }] },
      left: served
        ? { status: 'finished', checkedOutAt: ticket.checkedOutAt, cause: ticket.cause, to }
        : { status: 'moved', movedAt: at, to },
    };
  });

type GoneOn = { arrived: ReturnType<typeof ticketBaseOf>; left: TicketStatusFields };

/** To the line of another lane. */
function goneOn(
  state: ClinicDay,
  { lane, number, to, place, at }: EventOf<'moved' | 'sent'>,
  change: (ticket: Ticket) => GoneOn,
): ClinicDay {
  const from = state.lanes.find((candidate) => candidate.lane === lane);
  const ticket = from && ticketOf(from, number);
  if (!ticket) return state;
  const { arrived: base, left } = change(ticket);
  const arrived = { ...base, number: to.number, place, pardoned: 0, checkedInAt: at };
  const without = updateLane(state, lane, (day) => updateTicket(day, number, left));
  return updateLane(without, to.lane, (day) => putTicket(day, to.number, { ...arrived, status: 'waiting' }));
}

const withPause = (
  state: ClinicDay,
  lane: string | undefined,
  settings: Partial<Pick<StaffOverrides, 'pause' | 'resumedAt'>>,
): ClinicDay =>
  lane === undefined
    ? withSettings(state, settings)
    : updateLane(state, lane, (day) => ({ ...day, ...settings }));

const withSettings = (state: ClinicDay, settings: Partial<StaffOverrides>): ClinicDay => ({
  ...state,
  settings: { ...state.settings, ...settings },
});

function updateLane(state: ClinicDay, id: string, changed: (lane: LaneDay) => LaneDay): ClinicDay {
  return { ...state, lanes: state.lanes.map((lane) => (lane.lane === id ? changed(lane) : lane)) };
}
