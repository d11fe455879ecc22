import type { Done, LaneSettings } from '../contract/desk.js';
import type { QueueEvent } from './events.js';
import { type ClinicDay, type LaneDay, rememberedDone } from './state.js';
import { laneOf, ticketOf } from './tickets.js';

/** Adds what an event changed to the history, so that it can be undone. A command's events share one entry. */
export function remember(before: ClinicDay, after: ClinicDay, event: QueueEvent): ClinicDay {
  if (untold.has(event.type)) return after;
  if (event.type === 'undone') {
    return {
      ...after,
      history: after.history.map((done) =>
        done.command === event.command ? { ...done, undone: true } : done,
      ),
    };
  }
  const found = foundBy(before, event);
  const last = before.history[0];
  const history =
    last && last.command !== '' && last.command === event.origin?.command
      ? [merged(last, found), ...before.history.slice(1)]
      : leading({ ...found, ...originOf(event) }, before.history);
  return { ...after, history };
}

/** Copied in one go: every event of a long log passes here. */
function leading(newest: Done, history: readonly Done[]): Done[] {
  const kept = history.slice(0, rememberedDone - 1);
  kept.unshift(newest);
  return kept;
}

const untold: ReadonlySet<QueueEvent['type']> = new Set([
  'day-opened',
  'set-up-changed',
  'epoch-began',
  'call-answered',
]);

const originOf = ({ origin, at, type }: QueueEvent) => ({
  command: origin?.command ?? '',
  device: origin?.device ?? '',
  type: origin?.type ?? type,
  at,
  undone: false,
});

type Found = Pick<Done, 'tickets' | 'settings' | 'lanes'>;

function foundBy(before: ClinicDay, event: QueueEvent): Found {
  return {
    tickets: touched(event).map(({ lane, number }) => {
      const day = laneOf(before, lane);
      return { lane, number, ticket: (day && ticketOf(day, number)) ?? null };
    }),
    settings: changesSettings.has(event.type) ? before.settings : null,
    lanes: lanesSet(event).flatMap((lane) => {
      const day = laneOf(before, lane);
      return day ? [{ lane, settings: settingsOf(day) }] : [];
    }),
  };
}

/** What the command found first is what undo restores. */
function merged(first: Done, found: Found): Done {
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

export function touched(event: QueueEvent): { lane: string; number: number }[] {
  switch (event.type) {
    case 'torn-off':
      return Array.from({ length: event.to - event.from + 1 }, (_, index) => ({
        lane: event.lane,
        number: event.from + index,
      }));
    case 'moved':
      return [{ lane: event.lane, number: event.number }, event.to];
    case 'checked-in':
    case 'called':
    case 'checked-out':
    case 'left':
    case 'postponed':
    case 'reinstated':
    case 'party-corrected':
      return [{ lane: event.lane, number: event.number }];
    default:
      return [];
  }
}

const changesSettings: ReadonlySet<QueueEvent['type']> = new Set([
  'paused',
  'resumed',
  'intake-closed',
  'intake-reopened',
  'notice-set',
]);

const lanesSet = (event: QueueEvent): string[] =>
  event.type === 'booths-opened' || event.type === 'last-number-set' ? [event.lane] : [];

const settingsOf = ({ openBooths, lastNumber }: LaneDay): LaneSettings => ({ openBooths, lastNumber });
