import type { Ack, Command } from '@hannun/shared/contract';
import { carryOver, type EventOf, evolve, initialClinicDay, type QueueEvent } from '@hannun/shared/queue';
import { replay, summaryAfter } from '../log-replay.js';
import type { ClinicCursor, LogCopy, Observations } from '../observations.js';

export const clinicId = 'plaza';
const day = '2026-11-23';
const at = '2026-11-23T02:00:00.000Z';

export const opened: QueueEvent = {
  type: 'day-opened',
  at,
  clinicId,
  day,
  epoch: 1,
  name: { ko: '왕십리', en: 'Wangsimni' },
  lanes: [{ lane: 'pcr', code: 'A', name: { ko: 'PCR', en: 'PCR' }, way: 'slips', booths: ['1'] }],
  hours: {
    opensAt: at,
    closesAt: '2026-11-23T14:00:00.000Z',
    intakeClosesAt: '2026-11-23T14:00:00.000Z',
    breaks: [],
  },
  noon: '2026-11-23T03:00:00.000Z',
  nextOpensAt: null,
};
export const checkedIn = (number: number): QueueEvent => ({
  type: 'checked-in',
  at,
  lane: 'pcr',
  number,
  party: 1,
  priority: false,
  token: null,
  place: number,
});
export const called: QueueEvent = { type: 'called', at, lane: 'pcr', number: 1, booth: '1' };

type Written = readonly [command: string, event: QueueEvent];

export const logOf = (...written: readonly Written[]): LogCopy => copyOf(day, written);

const copyOf = (of: string, written: readonly Written[]): LogCopy => ({
  clinicId,
  day: of,
  entries: written.map(([command, event], index) => ({
    version: index + 1,
    index: 0,
    raw: JSON.stringify({ v: 1, by: 'tablet', command, recordedAt: at, event }),
  })),
});

export const taps: readonly Written[] = [
  ['day', opened],
  ['a', checkedIn(1)],
  ['b', checkedIn(2)],
  ['c', called],
];
export const fullLog = logOf(...taps);

const midnight = '2026-11-23T15:00:00.000Z';
export const handedOver: QueueEvent = { type: 'handed-over', at: midnight };
export const handedOverLog = logOf(...taps, ['hand-over', handedOver]);

/** How the day after begins: with all, only those who wait, or with nothing carried over. */
export function nextDay(taken: 'all' | 'waiting' | null): QueueEvent {
  const state = taps.map(([, event]) => event).reduce(evolve, initialClinicDay);
  const carried = taken && carryOver({ ...state, lastTapAt: midnight }, null, midnight);
  const lanes = carried?.lanes.map((lane) => ({
    ...lane,
    tickets: lane.tickets.filter(({ status }) => taken === 'all' || status === 'waiting'),
  }));
  const next = { ...opened, day: '2026-11-24', noon: '2026-11-24T03:00:00.000Z' } as EventOf<'day-opened'>;
  return carried && lanes ? { ...next, carriedOver: { ...carried, lanes } } : next;
}
export const nextDayLog = (...written: readonly Written[]): LogCopy => copyOf('2026-11-24', written);

const bodies = {
  a: { type: 'check-in', lane: 'pcr' },
  b: { type: 'check-in', lane: 'pcr' },
  c: { type: 'call', lane: 'pcr', booth: '1' },
};
export const command = (id: keyof typeof bodies): Command => {
  const made: unknown = { id, clinicId, at, ...bodies[id] };
  return made as Command;
};
export const cursorAt = (version: number, epoch = 1): ClinicCursor => ({ clinicId, day, epoch, version });
export const accepted = (version: number, ticket: string): Ack => ({ ok: true, version, result: { ticket } });
export const rejected = (code: 'nobody-waiting' | 'conflict' | 'out-of-sequence' | 'internal'): Ack => ({
  ok: false,
  error: { code, message: '' },
});
const summaryAt = (version: number): string => {
  const step = replay(fullLog).steps[version - 1];
  return step ? summaryAfter(step) : '';
};
export const shownBoardAt = (version: number, time: number) => ({
  at: time,
  viewer: 'phone',
  cursor: cursorAt(version),
  summary: summaryAt(version),
});
export const liveCounts = { epoch: '1', version: '4', waiting: '1', 'waiting:pcr': '1', 'tickets:pcr': '1' };

export const validObservations: Observations = {
  sent: (['a', 'b', 'c'] as const).map((id, index) => ({
    at: index * 100,
    tablet: 'one',
    tap: id,
    command: command(id),
  })),
  answered: [
    { at: 50, commandId: 'a', ack: accepted(2, 'A001') },
    { at: 150, commandId: 'b', ack: accepted(3, 'A002') },
    { at: 250, commandId: 'c', ack: accepted(4, 'A001') },
  ],
  probes: [],
  shownBoards: [shownBoardAt(2, 60), shownBoardAt(4, 260)],
  claims: [{ at: 300, viewer: 'phone', cursor: cursorAt(4), ageSeconds: 0 }],
  logs: [fullLog],
  live: new Map([[clinicId, liveCounts]]),
  recoveries: [{ settledMs: 0, viewers: [{ viewer: 'phone', socketOpenedMs: 100, currentMs: 900 }] }],
  loadFactor: 1,
};

export const logWithout = (id: string): LogCopy => logOf(...taps.filter(([name]) => name !== id));
