import { describe, expect, it } from 'vitest';
import type { Board, LaneBoard } from '../contract/board.js';
import type { Moment } from './lane-saying.js';
import { at, moment, pcr, plaza, range, shut, tomorrow } from './testing/boards.js';
import type { TicketPlace } from './ticket-place.js';
import { sayTicket } from './ticket-saying.js';

type Case = {
  board?: Partial<Board>;
  lane?: Partial<LaneBoard>;
  now?: Partial<Moment>;
  ticket?: string;
  ahead?: number;
  range?: { low: number; high: number; notBefore?: number } | null;
  awayMinutes?: number | null;
};

const say = ({ board, lane: change, now, ticket = 'A046', ahead = 4, ...held }: Case = {}) => {
  const lane = { ...pcr, ...change };
  const expected = held.range === undefined ? range(12, 23) : held.range;
  const place: TicketPlace = { status: 'waiting', ahead, groups: false, range: expected, postponed: false };
  return sayTicket(
    { ticket, place, board: { ...plaza, ...board }, lane, awayMinutes: held.awayMinutes ?? null },
    { ...moment, ...now },
  );
};
const clock = (from: string, until: string) => ({
  fromMs: Date.parse(at(from)),
  untilMs: Date.parse(at(until)),
});
const early = {
  board: { status: 'closed', opensAt: at('11:55') } as const,
  lane: { ...shut, intake: 'not-yet', reopensAt: at('11:55') } as const,
  range: range(100, 118),
};
const lunch = { status: 'paused', reason: 'lunch', resumesAt: at('10:48') } as const;
const silent = { freshness: 'stale' } as const;
const overMidnight = { status: 'open', day: '2026-11-24' } as const;

describe('a ticket that waits', () => {
  it.each<[string, Case, object]>([
    ['waiting', {}, { state: 'waiting', clock: clock('10:33', '10:48'), isAfterClosing: false }],
    ['before opening', early, { state: 'not-yet', opensAt: at('11:55'), clock: clock('12:00', '12:25') }],
    ['before opening, nothing heard', { ...early, now: silent }, { state: 'not-yet', clock: null }],
    [
      'before opening, its morning full',
      { ...early, lane: { ...shut, intake: 'full', reopensAt: at('13:00') } },
      { state: 'not-yet', opensAt: at('11:55') },
    ],
    [
      'before opening of its lane alone',
      { lane: { ...shut, intake: 'not-yet', reopensAt: at('11:00') } },
      { state: 'not-yet', opensAt: at('11:00') },
    ],
    [
      'clinic paused',
      { board: lunch, range: range(27, 37) },
      { state: 'paused', reason: 'lunch', until: at('10:48'), clock: clock('10:48', '11:03') },
    ],
    [
      'its lane alone paused, open end',
      { lane: { reason: 'disinfection' } },
      { state: 'paused', reason: 'disinfection', until: null, clock: null },
    ],
    [
      'beyond the last number',
      { lane: { lastNumber: 45 } },
      { state: 'may-not-be-reached', lastTicket: 'A045' },
    ],
    [
      'under a tablet’s own number, which no last number ends',
      { ticket: 'AK05', lane: { line: '42-45,AK05', lastNumber: 45 } },
      { state: 'waiting' },
    ],
    ['the last number itself', { lane: { lastNumber: 46 } }, { state: 'waiting' }],
    ['beyond what the day reaches', { lane: { reachable: 44 } }, { lastTicket: 'A044' }],
    [
      'called before what is reached last',
      { lane: { line: '42,46,43-45', reachable: 43 }, ahead: 1 },
      { state: 'waiting' },
    ],
    [
      'beyond the last number while paused',
      { board: lunch, lane: { lastNumber: 45 } },
      { lastTicket: 'A045', pause: { reason: 'lunch', until: at('10:48') } },
    ],
    ['over midnight', { board: overMidnight }, { state: 'waiting' }],
    ['clinic silent', { now: silent }, { state: 'silent', seenAt: at('10:22'), ahead: 4 }],
    ['clinic silent while paused', { board: lunch, now: silent }, { state: 'silent' }],
    [
      'before opening, beyond the last number',
      { ...early, lane: { ...early.lane, lastNumber: 45 } },
      { state: 'may-not-be-reached', lastTicket: 'A045', opensAt: at('11:55') },
    ],
    [
      'after the last hour of its lane alone',
      { lane: { ...shut, intake: 'closed', reopensAt: tomorrow } },
      { state: 'waiting', isAfterClosing: true },
    ],
    [
      'after the last hour of its lane, which calls nobody',
      { range: null, lane: { ...shut, noForecast: 'silent', intake: 'closed', reopensAt: tomorrow } },
      { wait: null, reason: 'silent' },
    ],
    [
      'after closing, nothing heard for a minute',
      { board: { status: 'closed', opensAt: tomorrow }, now: silent },
      { state: 'silent', seenAt: at('10:22'), ahead: 4 },
    ],
    ['after closing', { board: { status: 'closed', opensAt: tomorrow } }, { isAfterClosing: true }],
    [
      'after closing, nobody is heard any more',
      { board: { status: 'closed', opensAt: tomorrow }, now: { freshness: 'expired' } },
      { state: 'day-over', opensAt: tomorrow },
    ],
    [
      'nobody confirms the line',
      { board: { unconfirmedSince: at('10:02') }, ahead: 1, range: range(5, 12) },
      { state: 'waiting', ahead: 1, wait: null, clock: null, unconfirmedSince: at('10:02') },
    ],
    [
      'nobody confirms the line, its lane paused',
      {
        board: { unconfirmedSince: at('10:02') },
        lane: { reason: 'disinfection', pausedUntil: at('10:48') },
        range: range(27, 37),
      },
      { state: 'paused', until: at('10:48'), clock: null },
    ],
    ['no estimate', { range: null, lane: { noForecast: 'too-wide' } }, { wait: null, reason: 'too-wide' }],
    ['shut to newcomers', { range: null, lane: { ...shut, intake: 'full' } }, { reason: 'unknown' }],
  ])('%s', (_, held, said) => expect(say(held)).toMatchObject(said));

  it('shows one range: the clock has the ends of the wait beside it', () => {
    expect(say({ range: range(31, 53) })).toMatchObject({
      wait: { kind: 'between', low: 30, high: 55 },
      clock: clock('10:53', '11:18'),
    });
    expect(say({ range: { ...range(25, 38), notBefore: 26 * 60 } })).toMatchObject({
      wait: { kind: 'between', low: 30, high: 40 },
      clock: clock('10:53', '11:03'),
    });
    expect(say({ range: range(128, 326) })).toMatchObject({ wait: { kind: 'more-than' }, clock: null });
  });
});

it('names no time before the opening that has just been heard of', () => {
  const board = { asOf: at('09:00'), contactAt: at('09:00') };
  const nowMs = Date.parse(at('09:00')) - 300;
  expect(say({ board, now: { nowMs }, range: range(0, 8) })).toMatchObject({
    clock: clock('09:00', '09:10'),
  });
});

describe('the clock before a known start', () => {
  const nowMs = Date.parse(at('08:31')) + 40_000;
  // Published in whole minutes, the known start rounded up.
  const published = { low: 1740, high: 2220, notBefore: 1740 };

  it.each<[string, Case]>([
    [
      'opening',
      {
        board: { status: 'closed', opensAt: at('09:00') },
        lane: { ...shut, intake: 'not-yet', reopensAt: at('09:00') },
      },
    ],
    ['the restart', { board: { status: 'paused', reason: 'disinfection', resumesAt: at('09:00') } }],
  ])('begins at %s, not five minutes later', (_, held) => {
    const said = say({ ...held, now: { nowMs }, ahead: 5, range: published });
    expect(said).toMatchObject({ clock: clock('09:00', '09:10') });
  });
});

describe('what to do now', () => {
  it.each<[string, Case, string | null]>([
    ['near', { ahead: 2, range: range(5, 12) }, 'near'],
    ['few ahead, but for long', { ahead: 3, range: range(128, 326) }, 'plenty'],
    ['few ahead, no estimate', { ahead: 2, range: null }, 'near'],
    ['far, place unknown', { ahead: 8, range: range(60, 80) }, 'plenty'],
    ['soon, place unknown', { ahead: 8, range: range(15, 30) }, null],
    ['soon, known to be away', { ahead: 8, range: range(15, 30), awayMinutes: 12 }, 'set-out'],
    ['later, but a long way', { ahead: 8, range: range(40, 60), awayMinutes: 40 }, 'set-out'],
    ['many ahead, no estimate', { ahead: 20, range: null }, null],
    ['many ahead, no estimate, known to be away', { ahead: 20, range: null, awayMinutes: 12 }, null],
    ['some ahead, no estimate, known to be away', { ahead: 8, range: null, awayMinutes: 12 }, 'set-out'],
    [
      'far by a figure that nobody confirms',
      { board: { unconfirmedSince: at('10:02') }, ahead: 20, range: range(60, 80) },
      null,
    ],
    [
      'next but one, yet for long, by a figure that nobody confirms',
      { board: { unconfirmedSince: at('10:02') }, ahead: 1, range: range(90, 240) },
      null,
    ],
    [
      'near, by a figure that nobody confirms',
      { board: { unconfirmedSince: at('10:02') }, ahead: 1, range: range(5, 12) },
      'near',
    ],
    [
      'after closing by hand, no estimate',
      { board: { status: 'closed' }, lane: { ...shut, intake: 'closed' }, ahead: 20, range: null },
      null,
    ],
  ])('%s', (_, held, advice) => expect(say(held)).toMatchObject({ advice }));
});

it.each<[TicketPlace, object]>([
  [
    { status: 'called', booth: '2', calledAt: at('10:20') },
    { state: 'called', booth: '2' },
  ],
  [{ status: 'called', booth: '2', calledAt: at('10:20'), answer: 'late' }, { answer: 'late' }],
  [{ status: 'missed', at: at('10:20') }, { state: 'missed' }],
  [{ status: 'passed-over' }, { state: 'missed' }],
  [{ status: 'finished', at: at('10:20') }, { state: 'finished' }],
  [{ status: 'left', at: at('10:20') }, { state: 'given-up' }],
  [{ status: 'elsewhere' }, { state: 'over' }],
  [{ status: 'not-issued' }, { state: 'not-issued' }],
])('says of %j what it is, whatever the clinic does', (place, said) => {
  const closed = { ...plaza, status: 'closed' } as const;
  for (const freshness of ['live', 'expired'] as const)
    expect(
      sayTicket({ ticket: 'A041', place, board: closed, lane: pcr }, { ...moment, freshness }),
    ).toMatchObject(said);
});

describe('a slip that nobody has heard of since its day', () => {
  const open: Partial<Board> = { closesAt: at('18:00') };
  const { closesAt: _, ...roundTheClock } = plaza;
  const on = (clock: string, day: string): Partial<Moment> => ({
    nowMs: Date.parse(at(clock, day)),
    freshness: 'expired',
  });
  const stateOf = (board: Board, now: Partial<Moment>, day?: string) =>
    sayTicket(
      {
        ticket: 'A046',
        place: { status: 'waiting', ahead: 4, groups: false, range: null, postponed: false },
        board,
        lane: board.lanes[0],
        ...(day ? { day } : {}),
      },
      { ...moment, ...now },
    ).state;

  it.each([
    ['that evening', '19:10', '2026-11-23', 'day-over'],
    ['the next morning', '08:30', '2026-11-24', 'another-day'],
    ['two days later', '10:00', '2026-11-25', 'another-day'],
  ])('%s', (_name, clock, day, state) => {
    expect(stateOf({ ...plaza, ...open }, on(clock, day))).toBe(state);
  });

  it('is kept over midnight where its clinic goes on, until noon', () => {
    expect(stateOf(roundTheClock, on('00:30', '2026-11-24'))).toBe('silent');
    expect(stateOf(roundTheClock, on('12:30', '2026-11-24'))).toBe('another-day');
  });

  it('is of another day on a newer board that does not carry it', () => {
    const next = { ...roundTheClock, day: '2026-11-24' };
    const carrying = { ...next, lanes: [{ ...pcr, carried: '42-48' }] };
    expect(stateOf(next, on('00:30', '2026-11-24'), '2026-11-23')).toBe('another-day');
    expect(stateOf(carrying, on('00:30', '2026-11-24'), '2026-11-23')).toBe('silent');
  });
});

it.each([
  ['tells nobody to come near', '07:30', null],
  ['goes on as long as somebody is called', '10:20', 'near'],
])('after closing a line without a wait %s', (_, calledAt, advice) => {
  const nowServing = [{ ticket: 'A041', booth: '1', calledAt: at(calledAt) }];
  const lane = { ...shut, intake: 'closed', noForecast: 'silent', nowServing } as const;
  const board = { status: 'closed', opensAt: tomorrow } as const;
  expect(say({ board, lane, ahead: 1, range: null })).toMatchObject({ state: 'waiting', advice });
});
