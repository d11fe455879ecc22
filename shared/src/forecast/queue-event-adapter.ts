import type { LaneConfig } from '../contract/clinic.js';
import { ticketId } from '../contract/ticket-id.js';
import type { DayConfig, EventOf, QueueEvent } from '../queue/events.js';
import type { LaneEvent, LaneEventOf } from './lane-events.js';

export type RoutedLaneEvent = { lane: string; event: LaneEvent };

const route = (lane: string, event: LaneEvent): RoutedLaneEvent => ({ lane, event });

export const toEpochSeconds = (iso: string): number => Date.parse(iso) / 1000;

export function toLaneEvents(event: QueueEvent, lanes: readonly LaneConfig[]): RoutedLaneEvent[] {
  const at = toEpochSeconds(event.at);
  switch (event.type) {
    case 'day-opened':
      return event.lanes.map(({ lane }) => route(lane, dayBeganEvent(event, at)));
    case 'set-up-changed':
      return event.lanes.flatMap((lane) => configChangeEvents(event, lane, lanes));
    case 'paused':
      return lanes.map(({ lane }) => route(lane, pausedEvent(event.until, at)));
    case 'resumed':
      return lanes.map(({ lane }) => route(lane, { type: 'resumed', at }));
    case 'undone':
      return undoEvents(event, lanes, at);
    default:
      return 'lane' in event ? ticketEvents(event, lanes, at) : [];
  }
}

type SingleLaneEvent = Extract<QueueEvent, { lane: string }>;

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
    case 'moved': {
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
    case 'booths-opened':
      return [route(lane, { type: 'booths-set', at, booths: event.booths })];
    default:
      return [];
  }
}

/** Older logs lack a moved ticket's party. */
const partyAndPriority = ({ party, priority }: EventOf<'moved'>) => ({
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

const pausedEvent = (until: string | null, at: number): LaneEventOf<'paused'> => ({
  type: 'paused',
  at,
  until: until === null ? null : toEpochSeconds(until),
});

const ticketName = (lanes: readonly LaneConfig[], id: string, number: number): string =>
  ticketId(lanes.find(({ lane }) => lane === id)?.code ?? id, number);

function configChangeEvents(
  event: EventOf<'set-up-changed'>,
  { lane, booths }: LaneConfig,
  lanes: readonly LaneConfig[],
): RoutedLaneEvent[] {
  const at = toEpochSeconds(event.at);
  const before = lanes.find((other) => other.lane === lane);
  if (!before) return [route(lane, dayBeganEvent(event, at))];
  const { hours, breaks } = dayBeganEvent(event, at);
  return [
    route(lane, { type: 'hours-set', at, hours, breaks }),
    ...difference(before.booths, booths).map((booth) => route(lane, { type: 'booth-closed', at, booth })),
    ...difference(booths, before.booths).map((booth) => route(lane, { type: 'booth-opened', at, booth })),
  ];
}

const difference = (booths: readonly string[], others: readonly string[]): string[] =>
  booths.filter((booth) => !others.includes(booth));

function dayBeganEvent({ hours, noon }: DayConfig, at: number): LaneEventOf<'day-began'> {
  const midnight = toEpochSeconds(noon) - 12 * 3600;
  const closed = { opensAt: midnight, closesAt: midnight };
  return {
    type: 'day-began',
    at,
    midnight,
    hours: hours
      ? { opensAt: toEpochSeconds(hours.opensAt), closesAt: toEpochSeconds(hours.closesAt) }
      : closed,
    breaks: (hours?.breaks ?? []).map(({ from, until }) => ({
      from: toEpochSeconds(from),
      until: toEpochSeconds(until),
    })),
  };
}

/** A check-out may return a shared booth to the other lanes. */
function lanesSharingBooths(lanes: readonly LaneConfig[], lane: string): string[] {
  const own = lanes.find((candidate) => candidate.lane === lane)?.booths ?? [];
  const others = lanes.filter((other) => other.lane !== lane && other.booths.some((id) => own.includes(id)));
  return [lane, ...others.map((other) => other.lane)];
}

function undoEvents(
  { tickets, settings, lanes: restored }: EventOf<'undone'>,
  lanes: readonly LaneConfig[],
  at: number,
): RoutedLaneEvent[] {
  const back = tickets.map(({ lane, number, ticket }) => {
    const id = ticketName(lanes, lane, number);
    if (ticket?.status !== 'waiting') return route(lane, { type: 'gone', at, id, reason: 'withdrawn' });
    const { party, priority, checkedInAt } = ticket;
    return route(lane, { type: 'returned', at, id, joinedAt: toEpochSeconds(checkedInAt), party, priority });
  });
  const booths = restored.map(({ lane, settings: { openBooths } }) =>
    route(lane, { type: 'booths-set', at, booths: openBooths }),
  );
  if (!settings) return [...back, ...booths];
  const pause: LaneEvent = settings.pause ? pausedEvent(settings.pause.until, at) : { type: 'resumed', at };
  return [...back, ...booths, ...lanes.map(({ lane }) => route(lane, pause))];
}
