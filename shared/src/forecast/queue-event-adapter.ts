import type { LaneConfig } from '../contract/clinic.js';
import { ticketId } from '../contract/ticket-id.js';
import type { DayConfig, EventOf, QueueEvent } from '../queue/events.js';
import type { LaneEvent, LaneEventOf } from './lane-events.js';

export type RoutedLaneEvent = { lane: string; event: LaneEvent };

export const toEpochSeconds = (iso: string): number => Date.parse(iso) / 1000;

export function toLaneEvents(event: QueueEvent, lanes: readonly LaneConfig[]): RoutedLaneEvent[] {
  const at = toEpochSeconds(event.at);
  const all = (each: LaneEvent): RoutedLaneEvent[] => lanes.map(({ lane }) => ({ lane, event: each }));
  switch (event.type) {
    case 'day-opened':
      return event.lanes.map(({ lane }) => ({ lane, event: dayBeganEvent(event, at) }));
    case 'set-up-changed':
      return event.lanes.flatMap((lane) => configChangeEvents(event, lane, lanes));
    case 'paused':
      return all({ type: 'paused', at, until: event.until === null ? null : toEpochSeconds(event.until) });
    case 'resumed':
      return all({ type: 'resumed', at });
    case 'undone':
      return undoEvents(event, lanes, at);
    case 'moved': {
      const { lane, to } = event;
      return [
        { lane, event: goneEvent(ticketName(lanes, event), 'withdrawn', at) },
        {
          lane: to.lane,
          event: { type: 'joined', at, id: ticketName(lanes, to), ...partyAndPriority(event) },
        },
      ];
    }
    case 'called':
      return [
        { lane: event.lane, event: { type: 'called', at, id: ticketName(lanes, event), booth: event.booth } },
        ...boothElsewhereEvents(lanes, event.lane, {
          type: 'booth-elsewhere',
          at,
          booth: event.booth,
          ticket: ticketName(lanes, event),
        }),
      ];
    default:
      return singleLaneEvents(event, lanes, at);
  }
}

/** Older logs lack a moved ticket's party. */
const partyAndPriority = ({ party, priority }: EventOf<'moved'>) => ({
  ...(party === undefined ? {} : { party }),
  ...(priority === undefined ? {} : { priority }),
});

type SingleLaneEvent = Exclude<
  QueueEvent,
  { type: 'day-opened' | 'set-up-changed' | 'paused' | 'resumed' | 'undone' | 'moved' | 'called' }
>;

function singleLaneEvents(
  event: SingleLaneEvent,
  lanes: readonly LaneConfig[],
  at: number,
): RoutedLaneEvent[] {
  switch (event.type) {
    case 'checked-in': {
      const { party, priority, lane } = event;
      return [{ lane, event: { type: 'joined', at, id: ticketName(lanes, event), party, priority } }];
    }
    case 'torn-off':
      return Array.from({ length: event.to - event.from + 1 }, (_, index) => {
        const id = ticketName(lanes, { lane: event.lane, number: event.from + index });
        return { lane: event.lane, event: { type: 'joined', at, id } };
      });
    case 'checked-out': {
      const served: LaneEvent = { type: 'served', at, id: ticketName(lanes, event), cause: event.cause };
      return lanesSharingBooths(lanes, event.lane).map((lane) => ({ lane, event: served }));
    }
    case 'left':
      return [
        { lane: event.lane, event: goneEvent(ticketName(lanes, event), departureReasons[event.reason], at) },
      ];
    case 'party-corrected':
      return [
        {
          lane: event.lane,
          event: { type: 'party-corrected', at, id: ticketName(lanes, event), party: event.party },
        },
      ];
    case 'booths-opened':
      return [{ lane: event.lane, event: { type: 'booths-set', at, booths: event.booths } }];
    default:
      return [];
  }
}

/** Closing the day ends open tickets without anyone having left. */
const departureReasons = {
  left: 'left',
  'no-show': 'no-show',
  'presumed-left': 'silent',
  unknown: 'withdrawn',
} as const;

const goneEvent = (id: string, reason: LaneEventOf<'gone'>['reason'], at: number): LaneEventOf<'gone'> => ({
  type: 'gone',
  at,
  id,
  reason,
});

function ticketName(lanes: readonly LaneConfig[], ticket: { lane: string; number: number }): string {
  const code = lanes.find(({ lane }) => lane === ticket.lane)?.code ?? ticket.lane;
  return ticketId(code, ticket.number);
}

function configChangeEvents(
  event: EventOf<'set-up-changed'>,
  { lane, booths }: LaneConfig,
  lanes: readonly LaneConfig[],
): RoutedLaneEvent[] {
  const at = toEpochSeconds(event.at);
  const before = lanes.find((other) => other.lane === lane);
  if (!before) return [{ lane, event: dayBeganEvent(event, at) }];
  const { hours, breaks } = dayBeganEvent(event, at);
  return [
    { lane, event: { type: 'hours-set', at, hours, breaks } },
    ...difference(before.booths, booths).map((booth): RoutedLaneEvent => {
      return { lane, event: { type: 'booth-closed', at, booth } };
    }),
    ...difference(booths, before.booths).map((booth): RoutedLaneEvent => {
      return { lane, event: { type: 'booth-opened', at, booth } };
    }),
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

const boothElsewhereEvents = (
  lanes: readonly LaneConfig[],
  taken: string,
  event: LaneEventOf<'booth-elsewhere'>,
): RoutedLaneEvent[] =>
  lanes
    .filter(({ lane, booths }) => lane !== taken && booths.includes(event.booth))
    .map(({ lane }) => ({ lane, event }));

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
  const back = tickets.map((entry): RoutedLaneEvent => {
    const id = ticketName(lanes, entry);
    const { ticket } = entry;
    if (ticket?.status !== 'waiting') return { lane: entry.lane, event: goneEvent(id, 'withdrawn', at) };
    const { party, priority, checkedInAt } = ticket;
    const joinedAt = toEpochSeconds(checkedInAt);
    return { lane: entry.lane, event: { type: 'returned', at, id, joinedAt, party, priority } };
  });
  const booths = restored.map(({ lane, settings: { openBooths } }): RoutedLaneEvent => {
    return { lane, event: { type: 'booths-set', at, booths: openBooths } };
  });
  if (!settings) return [...back, ...booths];
  const until = settings.pause?.until ?? null;
  const pause: LaneEvent = settings.pause
    ? { type: 'paused', at, until: until === null ? null : toEpochSeconds(until) }
    : { type: 'resumed', at };
  return [...back, ...booths, ...lanes.map(({ lane }) => ({ lane, event: pause }))];
}
