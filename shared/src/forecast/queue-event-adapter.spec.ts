import { describe, expect, it } from 'vitest';
import { guestNumber } from '../contract/ticket-id.js';
import type { QueueEvent } from '../queue/events.js';
import { initialClinicDay } from '../queue/state.js';
import { at as clock, dayOpened } from '../queue/testing/scenario.js';
import type { LaneEvent } from './lane-events.js';
import { applyToTimes, toLaneEvents } from './queue-event-adapter.js';

const at = clock('10:00');
const seconds = Date.parse(at) / 1000;
/** The last of these events of a day, as the lanes see it. */
const after = (...events: readonly QueueEvent[]) => {
  const last = events.at(-1) ?? dayOpened;
  const before = events.slice(0, -1).reduce(applyToTimes, initialClinicDay);
  return toLaneEvents(last, before, applyToTimes(before, last));
};
const of = (event: QueueEvent) => (event.type === 'day-opened' ? after(event) : after(dayOpened, event));
const only = (event: QueueEvent): LaneEvent | undefined => {
  const events = of(event);
  expect(events).toHaveLength(1);
  return events[0]?.event;
};

describe('lane events of a clinic’s log', () => {
  it('begin a day for each lane in local time', () => {
    expect(of(dayOpened).map(({ lane }) => lane)).toEqual(['pcr', 'rapid']);
    const began = of(dayOpened)[0]?.event;
    expect(began).toMatchObject({
      type: 'day-began',
      midnight: Date.parse('2026-11-23T00:00:00+09:00') / 1000,
      breaks: [{ from: Date.parse(clock('12:00')) / 1000, until: Date.parse(clock('13:00')) / 1000 }],
    });
  });

  it('treat a day without hours as closed', () => {
    const began = after({ ...dayOpened, hours: null })[0]?.event;
    const { hours } = began?.type === 'day-began' ? began : { hours: null };
    expect(hours?.closesAt).toBe(Date.parse('2026-11-23T00:00:00+09:00') / 1000);
  });

  it('serve the line of the night on, three hours after each tap', () => {
    const settings = { pause: null, resumedAt: null, intake: null, notice: null };
    const continuation = { at: clock('00:00'), until: clock('02:00') };
    const night = { ...dayOpened, carriedOver: { continuation, settings, lastTapAt: null, lanes: [] } };
    const origin = { command: 'c', device: 'tablet-1', type: 'recall' };
    const tapped: QueueEvent = { type: 'recalled', at: clock('01:50'), lane: 'pcr', number: 7, origin };
    const rest = { from: Date.parse(clock('04:50')) / 1000, until: Date.parse(clock('09:00')) / 1000 };
    expect(after(night, tapped)).toMatchObject([
      { lane: 'pcr', event: { type: 'hours-set', breaks: [rest, {}] } },
      { lane: 'rapid', event: { type: 'hours-set', breaks: [rest, {}] } },
    ]);
  });

  it('add tickets by name, one by one or from a roll', () => {
    const checkedIn = { at, lane: 'pcr', party: 2, priority: true, token: null, place: 7 };
    expect(only({ type: 'checked-in', number: 7, ...checkedIn })).toEqual({
      type: 'joined',
      at: seconds,
      id: 'A007',
      party: 2,
      priority: true,
    });
    const roll = of({ type: 'torn-off', at, lane: 'rapid', from: 3, to: 5, place: 3 });
    expect(roll.map(({ event }) => ('id' in event ? event.id : ''))).toEqual(['B003', 'B004', 'B005']);
  });

  it('take a shared booth from the other lane and return it', () => {
    const lanes = dayOpened.lanes.map((lane) => ({ ...lane, booths: ['1', '2'] }));
    const shared = { ...dayOpened, lanes };
    const called = after(shared, { type: 'called', at, lane: 'pcr', number: 7, booth: '2' });
    expect(called).toEqual([
      { lane: 'pcr', event: { type: 'called', at: seconds, id: 'A007', booth: '2' } },
      { lane: 'rapid', event: { type: 'booth-elsewhere', at: seconds, booth: '2', ticket: 'A007' } },
    ]);
    const ended = after(shared, { type: 'checked-out', at, lane: 'pcr', number: 7, cause: 'tap' });
    expect(ended.map(({ lane }) => lane)).toEqual(['pcr', 'rapid']);
    expect(of({ type: 'called', at, lane: 'pcr', number: 7, booth: '2' })).toHaveLength(1);
  });

  it('move a ticket with its party between lanes', () => {
    const moved = { at, lane: 'pcr', number: 7, to: { lane: 'rapid', number: 4 }, place: 4 };
    const joined = { type: 'joined', at: seconds, id: 'B004' };
    expect(of({ type: 'moved', ...moved, party: 3, priority: true })).toEqual([
      { lane: 'pcr', event: { type: 'gone', at: seconds, id: 'A007', reason: 'withdrawn' } },
      { lane: 'rapid', event: { ...joined, party: 3, priority: true } },
    ]);
    expect(of({ type: 'moved', ...moved })[1]?.event).toEqual(joined);
  });

  it('let a ticket join the lane it is sent to under its own name', () => {
    const to = { lane: 'pcr', number: guestNumber('B007', 1) };
    const sent = { at, lane: 'rapid', number: 7, to, place: 4, party: 3, priority: true };
    expect(of({ type: 'sent', ...sent })).toEqual([
      { lane: 'rapid', event: { type: 'gone', at: seconds, id: 'B007', reason: 'withdrawn' } },
      { lane: 'pcr', event: { type: 'joined', at: seconds, id: 'B007', party: 3, priority: true } },
    ]);
  });

  it.each([
    ['left', 'left'],
    ['no-show', 'no-show'],
    ['presumed-left', 'silent'],
    ['unknown', 'withdrawn'],
  ] as const)('map the reason "%s" to %s', (reason, meaning) => {
    expect(only({ type: 'left', at, lane: 'pcr', number: 7, reason })).toMatchObject({ reason: meaning });
  });

  it('apply pauses to every lane or one of them, and booths to one', () => {
    const lunch = { from: Date.parse(clock('12:00')) / 1000, until: Date.parse(clock('13:00')) / 1000 };
    const pause = { type: 'paused', at, reason: 'other', until: null } as const;
    const breaksAfter = (...events: readonly QueueEvent[]) =>
      after(dayOpened, ...events).map(({ event }) => 'breaks' in event && event.breaks);
    const paused = [{ from: seconds, until: null }];
    expect(breaksAfter(pause)).toEqual([paused, paused]);
    expect(breaksAfter({ ...pause, lane: 'rapid' })).toEqual([[lunch], paused]);
    const resumed = { type: 'resumed', at: clock('10:05') } as const;
    expect(breaksAfter(pause, resumed)).toEqual([[lunch], [lunch]]);
    expect(breaksAfter(pause, { ...pause, until: clock('12:30') })).toEqual(
      [0, 1].map(() => [{ from: seconds, until: lunch.until }]),
    );
    expect(only({ type: 'booths-opened', at, lane: 'pcr', booths: ['1'] })).toMatchObject({ booths: ['1'] });
  });

  it('reverse an undone call, check-in and pause', () => {
    const ticket = {
      number: 7,
      party: 1,
      priority: false,
      token: null,
      place: 7,
      pardoned: 0,
      checkedInAt: clock('09:30'),
      status: 'waiting',
    } as const;
    const settings = { pause: null, resumedAt: null, intake: null, notice: null };
    const undone = of({
      type: 'undone',
      at,
      command: 'c',
      tickets: [
        { lane: 'pcr', number: 7, ticket },
        { lane: 'rapid', number: 1, ticket: null },
      ],
      settings,
      lanes: [{ lane: 'pcr', settings: { openBooths: ['2'], lastNumber: null } }],
    });
    expect(undone).toMatchObject([
      { lane: 'pcr', event: { type: 'returned', id: 'A007', joinedAt: Date.parse(clock('09:30')) / 1000 } },
      { lane: 'rapid', event: { type: 'gone', id: 'B001', reason: 'withdrawn' } },
      { lane: 'pcr', event: { type: 'booths-set', booths: ['2'] } },
      { lane: 'pcr', event: { type: 'hours-set' } },
      { lane: 'rapid', event: { type: 'hours-set' } },
    ]);
  });

  it('ignore events that do not affect waiting', () => {
    expect(of({ type: 'recalled', at, lane: 'pcr', number: 7 })).toEqual([]);
    expect(of({ type: 'notice-set', at, text: null })).toEqual([]);
    expect(of({ type: 'last-number-set', at, lane: 'pcr', number: 7 })).toEqual([]);
  });
});
