import type { LaneSetUp } from '../contract/clinic.js';
import { ticketId } from '../contract/ticket-id.js';
import type { DaySetUp, Moved, QueueEvent, SetUpChanged, Undone } from '../queue/events.js';
import type { BoothElsewhere, DayBegan, Gone, LaneEvent } from './events.js';

export type OfLane = { lane: string; event: LaneEvent };

const seconds = (iso: string): number => Date.parse(iso) / 1000;

export function laneEventsOf(event: QueueEvent, lanes: readonly LaneSetUp[]): OfLane[] {
  const at = seconds(event.at);
  const all = (each: LaneEvent): OfLane[] => lanes.map(({ lane }) => ({ lane, event: each }));
  switch (event.type) {
    case 'day-opened':
      return event.lanes.map(({ lane }) => ({ lane, event: dayBegan(event, at) }));
    case 'set-up-changed':
      return event.lanes.flatMap((lane) => laneAnew(event, lane, lanes));
    case 'paused':
      return all({ type: 'paused', at, until: event.until === null ? null : seconds(event.until) });
    case 'resumed':
      return all({ type: 'resumed', at });
    case 'undone':
      return undone(event, lanes, at);
    case 'moved': {
      const { lane, to } = event;
      return [
        { lane, event: gone(name(lanes, event), 'withdrawn', at) },
        { lane: to.lane, event: { type: 'joined', at, id: name(lanes, to), ...given(event) } },
      ];
    }
    case 'called':
      return [
        { lane: event.lane, event: { type: 'called', at, id: name(lanes, event), booth: event.booth } },
        ...elsewhere(lanes, event.lane, {
          type: 'booth-elsewhere',
          at,
          booth: event.booth,
          ticket: name(lanes, event),
        }),
      ];
    default:
      return ofOneLane(event, lanes, at);
  }
}

/** Older logs lack a moved ticket's party. */
const given = ({ party, priority }: Moved) => ({
  ...(party === undefined ? {} : { party }),
  ...(priority === undefined ? {} : { priority }),
});

type OneLane = Exclude<
  QueueEvent,
  { type: 'day-opened' | 'set-up-changed' | 'paused' | 'resumed' | 'undone' | 'moved' | 'called' }
>;

function ofOneLane(event: OneLane, lanes: readonly LaneSetUp[], at: number): OfLane[] {
  switch (event.type) {
    case 'checked-in': {
      const { party, priority, lane } = event;
      return [{ lane, event: { type: 'joined', at, id: name(lanes, event), party, priority } }];
    }
    case 'torn-off':
      return Array.from({ length: event.to - event.from + 1 }, (_, index) => {
        const id = name(lanes, { lane: event.lane, number: event.from + index });
        return { lane: event.lane, event: { type: 'joined', at, id } };
      });
    case 'checked-out': {
      const served: LaneEvent = { type: 'served', at, id: name(lanes, event), cause: event.cause };
      return sharingWith(lanes, event.lane).map((lane) => ({ lane, event: served }));
    }
    case 'left':
      return [{ lane: event.lane, event: gone(name(lanes, event), goneReasons[event.reason], at) }];
    case 'party-corrected':
      return [
        {
          lane: event.lane,
          event: { type: 'party-corrected', at, id: name(lanes, event), party: event.party },
        },
      ];
    case 'booths-opened':
      return [{ lane: event.lane, event: { type: 'booths-set', at, booths: event.booths } }];
    default:
      return [];
  }
}

/** Closing the day ends open tickets without anyone having left. */
const goneReasons = {
  left: 'left',
  'no-show': 'no-show',
  'presumed-left': 'silent',
  unknown: 'withdrawn',
} as const;

const gone = (id: string, reason: Gone['reason'], at: number): Gone => ({ type: 'gone', at, id, reason });

function name(lanes: readonly LaneSetUp[], ticket: { lane: string; number: number }): string {
  const code = lanes.find(({ lane }) => lane === ticket.lane)?.code ?? ticket.lane;
  return ticketId(code, ticket.number);
}

function laneAnew(event: SetUpChanged, { lane, booths }: LaneSetUp, lanes: readonly LaneSetUp[]): OfLane[] {
  const at = seconds(event.at);
  const before = lanes.find((other) => other.lane === lane);
  if (!before) return [{ lane, event: dayBegan(event, at) }];
  const { hours, breaks } = dayBegan(event, at);
  return [
    { lane, event: { type: 'hours-set', at, hours, breaks } },
    ...without(before.booths, booths).map((booth): OfLane => {
      return { lane, event: { type: 'booth-closed', at, booth } };
    }),
    ...without(booths, before.booths).map((booth): OfLane => {
      return { lane, event: { type: 'booth-opened', at, booth } };
    }),
  ];
}

const without = (booths: readonly string[], others: readonly string[]): string[] =>
  booths.filter((booth) => !others.includes(booth));

function dayBegan({ hours, noon }: DaySetUp, at: number): DayBegan {
  const midnight = seconds(noon) - 12 * 3600;
  const closed = { opensAt: midnight, closesAt: midnight };
  return {
    type: 'day-began',
    at,
    midnight,
    hours: hours ? { opensAt: seconds(hours.opensAt), closesAt: seconds(hours.closesAt) } : closed,
    breaks: (hours?.breaks ?? []).map(({ from, until }) => ({ from: seconds(from), until: seconds(until) })),
  };
}

const elsewhere = (lanes: readonly LaneSetUp[], taken: string, event: BoothElsewhere): OfLane[] =>
  lanes
    .filter(({ lane, booths }) => lane !== taken && booths.includes(event.booth))
    .map(({ lane }) => ({ lane, event }));

/** A check-out may return a shared booth to the other lanes. */
function sharingWith(lanes: readonly LaneSetUp[], lane: string): string[] {
  const own = lanes.find((candidate) => candidate.lane === lane)?.booths ?? [];
  const others = lanes.filter((other) => other.lane !== lane && other.booths.some((id) => own.includes(id)));
  return [lane, ...others.map((other) => other.lane)];
}

function undone(
  { tickets, settings, lanes: restored }: Undone,
  lanes: readonly LaneSetUp[],
  at: number,
): OfLane[] {
  const back = tickets.map((entry): OfLane => {
    const id = name(lanes, entry);
    const { ticket } = entry;
    if (ticket?.status !== 'waiting') return { lane: entry.lane, event: gone(id, 'withdrawn', at) };
    const { party, priority, checkedInAt } = ticket;
    const joinedAt = seconds(checkedInAt);
    return { lane: entry.lane, event: { type: 'returned', at, id, joinedAt, party, priority } };
  });
  const booths = restored.map(({ lane, settings: { openBooths } }): OfLane => {
    return { lane, event: { type: 'booths-set', at, booths: openBooths } };
  });
  if (!settings) return [...back, ...booths];
  const until = settings.pause?.until ?? null;
  const pause: LaneEvent = settings.pause
    ? { type: 'paused', at, until: until === null ? null : seconds(until) }
    : { type: 'resumed', at };
  return [...back, ...booths, ...lanes.map(({ lane }) => ({ lane, event: pause }))];
}
