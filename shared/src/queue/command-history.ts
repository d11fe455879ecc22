import type { HistoryEntry, LaneOverrides } from '../contract/desk.js';
import type { QueueEvent } from './events.js';
import { type ClinicDay, type LaneDay, maxHistoryEntries } from './state.js';
import { laneOf, ticketOf } from './tickets.js';

/** Adds what an event changed to the history, so that it can be undone. A command's events share one entry. */
export function recordHistory(before: ClinicDay, after: ClinicDay, event: QueueEvent): ClinicDay {
  if (unrecordedTypes.has(event.type) || isByForecast(event)) return after;
  if (event.type === 'undone') {
    return {
      ...after,
      history: after.history.map((done) =>
        done.command === event.command ? { ...done, undone: true } : done,
      ),
    };
  }
  const found = previousStateOf(before, event);
  const last = before.history[0];
  const history =
    last && last.command !== '' && last.command === event.origin?.command
      ? [mergeEntry(last, found), ...before.history.slice(1)]
      : prependEntry({ ...found, ...originOf(event) }, before.history);
  return { ...after, history };
}

/** Copied in one go: every event of a long log passes here. */
function prependEntry(newest: HistoryEntry, history: readonly HistoryEntry[]): HistoryEntry[] {
  const entries = history.slice(0, maxHistoryEntries - 1);
  entries.unshift(newest);
  return entries;
}

const unrecordedTypes: ReadonlySet<QueueEvent['type']> = new Set([
  'day-opened',
  'set-up-changed',
  'epoch-began',
  'handed-over',
  'call-answered',
  'series-claimed',
]);

/** It must not keep staff from undoing what they tapped before it. */
const isByForecast = (event: QueueEvent): boolean =>
  event.type === 'last-number-set' && event.by === 'forecast';

const originOf = (event: QueueEvent) => ({
  command: event.origin?.command ?? '',
  device: event.origin?.device ?? '',
  type: event.origin?.type ?? event.type,
  at: event.at,
  undone: false,
  ...(event.type === 'left' && { reason: event.reason }),
});

type PreviousState = Pick<HistoryEntry, 'tickets' | 'settings' | 'lanes'>;

function previousStateOf(before: ClinicDay, event: QueueEvent): PreviousState {
  return {
    tickets: changedTickets(event).map(({ lane, number }) => {
      const day = laneOf(before, lane);
      return { lane, number, ticket: (day && ticketOf(day, number)) ?? null };
    }),
    settings: settingsEventTypes.has(event.type) && !isOfLane(event) ? before.settings : null,
    lanes: changedLanes(event).flatMap((lane) => {
      const day = laneOf(before, lane);
      if (!day) return [];
      const absent = event.type === 'recounted' ? { absent: day.absent ?? null } : {};
      return [{ lane, settings: { ...laneOverridesOf(day), ...absent } }];
    }),
  };
}

/** What the command found first is what undo restores. */
function mergeEntry(first: HistoryEntry, found: PreviousState): HistoryEntry {
  const known = (lane: string, number: number) =>
    first.tickets.some((ticket) => ticket.lane === lane && ticket.number === number);
  return {
    ...first,
    tickets: [...first.tickets, ...found.tickets.filter(({ lane, number }) => !known(lane, number))],
    settings: first.settings ?? found.settings,
    lanes: [
      ...first.lanes,
      ...found.lanes.filter(({ lane }) => !first.lanes.some((set) => set.lane === lane)),
    ],
  };
}

export function changedTickets(event: QueueEvent): { lane: string; number: number }[] {
  switch (event.type) {
    case 'torn-off':
      return Array.from({ length: event.to - event.from + 1 }, (_, index) => ({
        lane: event.lane,
        number: event.from + index,
      }));
    case 'moved':
    case 'sent':
      return [{ lane: event.lane, number: event.number }, event.to];
    case 'checked-in':
    case 'called':
    case 'checked-out':
    case 'left':
    case 'postponed':
    case 'reinstated':
    case 'party-corrected':
      return [{ lane: event.lane, number: event.number }];
    case 'recalled':
    case 'call-answered':
    case 'recounted':
    case 'undone':
    case 'paused':
    case 'resumed':
    case 'intake-closed':
    case 'intake-reopened':
    case 'booths-opened':
    case 'notice-set':
    case 'last-number-set':
    case 'numbers-reserved':
    case 'series-claimed':
    case 'day-opened':
    case 'set-up-changed':
    case 'handed-over':
    case 'epoch-began':
      return [];
  }
}

const settingsEventTypes: ReadonlySet<QueueEvent['type']> = new Set([
  'paused',
  'resumed',
  'intake-closed',
  'intake-reopened',
  'notice-set',
]);

const laneEventTypes: ReadonlySet<QueueEvent['type']> = new Set([
  'recounted',
  'booths-opened',
  'last-number-set',
  'paused',
  'resumed',
]);

const isOfLane = (event: QueueEvent): event is QueueEvent & { lane: string } =>
  'lane' in event && event.lane !== undefined;

const changedLanes = (event: QueueEvent): string[] =>
  laneEventTypes.has(event.type) && isOfLane(event) ? [event.lane] : [];

const laneOverridesOf = ({
  openBooths,
  lastNumber,
  lastNumberBy,
  lastNumberAt,
  pause,
  resumedAt,
}: LaneDay): LaneOverrides => ({
  openBooths,
  lastNumber,
  lastNumberBy: lastNumberBy ?? null,
  lastNumberAt: lastNumberAt ?? null,
  pause: pause ?? null,
  resumedAt: resumedAt ?? null,
});
