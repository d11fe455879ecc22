import type { LaneConfig } from '../contract/clinic.js';
import { ticketId } from '../contract/ticket-id.js';
import { servedUntil, withTapAtNight } from '../queue/continuation.js';
import type { EventOf, QueueEvent } from '../queue/events.js';
import { evolve, isStaffTap } from '../queue/evolve.js';
import { absentPeople } from '../queue/people-waiting.js';
import type { ClinicDay, LaneDay } from '../queue/state.js';
import { ticketsOf } from '../queue/tickets.js';
import type { LaneEvent } from './lane-events.js';
import { midnightOf, toEpochSeconds, workingTimesOf } from './working-times.js';

export type RoutedLaneEvent = { lane: string; event: LaneEvent };

const route = (lane: string, event: LaneEvent): RoutedLaneEvent => ({ lane, event });

const timesEventTypes: ReadonlySet<QueueEvent['type']> = new Set([
  'day-opened',
  'set-up-changed',
  'paused',
  'resumed',
  'intake-closed',
  'intake-reopened',
  'undone',
]);

/** The clinic as far as it decides when its lanes work; tickets are the forecasters' own. */
export function applyToTimes(state: ClinicDay, event: QueueEvent): ClinicDay {
  if (!timesEventTypes.has(event.type)) return isStaffTap(event) ? withTapAtNight(state, event.at) : state;
  return evolve(state, event.type === 'undone' ? { ...event, tickets: [] } : event);
}

/** `before` and `after`: the clinic before and after the event, by `applyToTimes`. */
export function toLaneEvents(event: QueueEvent, before: ClinicDay, after: ClinicDay): RoutedLaneEvent[] {
  const at = toEpochSeconds(event.at);
  const lanes = lanesOf(after);
  switch (event.type) {
    case 'day-opened':
      return after.lanes.flatMap((lane) => dayBeganEvents(after, lane, at));
    case 'set-up-changed':
      return after.lanes.flatMap((lane) => configChangeEvents(before, after, lane, at));
    case 'paused':
    case 'resumed':
    case 'intake-closed':
    case 'intake-reopened':
      return hoursEvents(after, at);
    case 'undone':
      return undoEvents(event, after, at);
    default:
      return [
        ...(servedUntil(before) === servedUntil(after) ? [] : hoursEvents(after, at)),
        ...('lane' in event && event.lane !== undefined ? ticketEvents(event, lanes, at) : []),
      ];
  }
}

/** A lane removed today may be added again, and its day then continues. */
const lanesOf = ({ lanes, removedLanes }: ClinicDay): LaneDay[] => [...lanes, ...removedLanes];

type SingleLaneEvent = Exclude<Extract<QueueEvent, { lane: string }>, { type: 'paused' | 'resumed' }>;

function ticketEvents(event: SingleLaneEvent, lanes: readonly LaneConfig[], at: number): RoutedLaneEvent[] {
  const { lane } = event;
  const id = 'number' in event && event.number !== null ? ticketName(lanes, lane, event.number) : '';
  switch (event.type) {
    case 'checked-in':
      return [route(lane, { type: 'joined', at, id, party: event.party, priority: event.priority })];
    case 'torn-off':
      return Array.from({ length: event.to - event.from + 1 }, (_, index) =>
        route(lane, { type: 'joined', at, id: ticketName(lanes, lane, event.from + index) }),
      );
    case 'moved':
    case 'sent': {
      const joined = { id: ticketName(lanes, event.to.lane, event.to.number), ...partyAndPriority(event) };
      return [
        route(lane, { type: 'gone', at, id, reason: 'withdrawn' }),
        route(event.to.lane, { type: 'joined', at, ...joined }),
      ];
    }
    case 'called': {
      const { booth } = event;
      const others = lanes.filter((other) => other.lane !== lane && other.booths.includes(booth));
      return [
        route(lane, { type: 'called', at, id, booth }),
        ...others.map((other) => route(other.lane, { type: 'booth-elsewhere', at, booth, ticket: id })),
      ];
    }
    case 'checked-out':
      return lanesSharingBooths(lanes, lane).map((other) =>
        route(other, { type: 'served', at, id, cause: event.cause }),
      );
    case 'left':
      return [route(lane, { type: 'gone', at, id, reason: departureReasons[event.reason] })];
    case 'party-corrected':
      return [route(lane, { type: 'party-corrected', at, id, party: event.party })];
    case 'recounted':
      return event.absent === undefined ? [] : [route(lane, { type: 'recounted', at, absent: event.absent })];
    case 'booths-opened':
      return [route(lane, { type: 'booths-set', at, booths: event.booths })];
    default:
      return [];
  }
}

/** Older logs lack a moved ticket's party. */
const partyAndPriority = ({ party, priority }: EventOf<'moved'> | EventOf<'sent'>) => ({
  ...(party === undefined ? {} : { party }),
  ...(priority === undefined ? {} : { priority }),
});

/** Closing the day ends open tickets without anyone having left. */
const departureReasons = {
  left: 'left',
  'no-show': 'no-show',
  'presumed-left': 'silent',
  unknown: 'withdrawn',
} as const;

const ticketName = (lanes: readonly LaneConfig[], id: string, number: number): string =>
  ticketId(lanes.find(({ lane }) => lane === id)?.code ?? id, number);

function configChangeEvents(
  before: ClinicDay,
  after: ClinicDay,
  lane: LaneDay,
  at: number,
): RoutedLaneEvent[] {
  const { lane: id, booths } = lane;
  const known = lanesOf(before).find((other) => other.lane === id);
  if (!known) return dayBeganEvents(after, lane, at);
  return [
    route(id, { type: 'hours-set', at, ...workingTimesOf(after, lane) }),
    ...difference(known.booths, booths).map((booth) => route(id, { type: 'booth-closed', at, booth })),
    ...difference(booths, known.booths).map((booth) => route(id, { type: 'booth-opened', at, booth })),
  ];
}

const difference = (booths: readonly string[], others: readonly string[]): string[] =>
  booths.filter((booth) => !others.includes(booth));

/** A day may begin with who was waiting when the day before ended, and with booths that still serve somebody. */
function dayBeganEvents(state: ClinicDay, lane: LaneDay, at: number): RoutedLaneEvent[] {
  const began: LaneEvent = {
    type: 'day-began',
    at,
    midnight: midnightOf(state),
    goesOn: state.carriedOver !== null,
    ...workingTimesOf(state, lane),
  };
  const line = ticketsOf(lane, lane.line).map(({ number, party, priority, checkedInAt }): LaneEvent => {
    const id = ticketId(lane.code, number);
    return { type: 'returned', at, id, joinedAt: toEpochSeconds(checkedInAt), party, priority };
  });
  const served = ticketsOf(lane, lane.inService).flatMap((ticket): LaneEvent[] => {
    const id = ticketId(lane.code, ticket.number);
    return ticket.status === 'in-service'
      ? [{ type: 'booth-elsewhere', at, booth: ticket.booth, ticket: id }]
      : [];
  });
  const absent = absentPeople(lane);
  const recounted: LaneEvent[] = absent > 0 ? [{ type: 'recounted', at, absent }] : [];
  return [began, ...line, ...recounted, ...served].map((event) => route(lane.lane, event));
}

const hoursEvents = (state: ClinicDay, at: number): RoutedLaneEvent[] =>
  lanesOf(state).map((lane) => route(lane.lane, { type: 'hours-set', at, ...workingTimesOf(state, lane) }));

/** A check-out may return a shared booth to the other lanes. */
function lanesSharingBooths(lanes: readonly LaneConfig[], lane: string): string[] {
  const own = lanes.find((candidate) => candidate.lane === lane)?.booths ?? [];
  const others = lanes.filter((other) => other.lane !== lane && other.booths.some((id) => own.includes(id)));
  return [lane, ...others.map((other) => other.lane)];
}

function undoEvents(
  { tickets, settings, lanes: restored }: EventOf<'undone'>,
  after: ClinicDay,
  at: number,
): RoutedLaneEvent[] {
  const lanes = lanesOf(after);
  const back = tickets.map(({ lane, number, ticket }) => {
    const id = ticketName(lanes, lane, number);
    if (ticket?.status !== 'waiting') return route(lane, { type: 'gone', at, id, reason: 'withdrawn' });
    const { party, priority, checkedInAt } = ticket;
    return route(lane, { type: 'returned', at, id, joinedAt: toEpochSeconds(checkedInAt), party, priority });
  });
  const booths = restored.map(({ lane, settings: { openBooths } }) =>
    route(lane, { type: 'booths-set', at, booths: openBooths }),
  );
  const recounts = restored.flatMap(({ lane, settings: { absent } }) =>
    absent === undefined ? [] : [route(lane, { type: 'recounted', at, absent: absent?.people ?? 0 })],
  );
  return [
    ...back,
    ...booths,
    ...recounts,
    ...(settings || restored.length > 0 ? hoursEvents(after, at) : []),
  ];
}
