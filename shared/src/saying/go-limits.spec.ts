import { describe, expect, it } from 'vitest';
import type { Board, LaneBoard } from '../contract/board.js';
import type { DayHours } from '../contract/desk.js';
import { boardOf } from '../queue/board.js';
import type { DayLane } from '../queue/events.js';
import { evolve } from '../queue/evolve.js';
import { initialClinicDay } from '../queue/state.js';
import { at, dayOpened } from '../queue/testing/scenario.js';
import { goFor } from './go.js';
import {
  ask as askLane,
  board as goBoard,
  lane as goLane,
  range,
  at as today,
} from './testing/go-question.js';

const [lane] = dayOpened.lanes as [DayLane];
const hours = (from: string, intake: string, until: string): DayHours => ({
  opensAt: at(from),
  intakeClosesAt: at(intake),
  closesAt: at(until),
  breaks: [],
});
const ownHours = (from: string, until: string) => ({
  ownHours: { hours: hours(from, until, until), nextOpensAt: null },
});
const usual = hours('09:00', '17:30', '18:00');

type Day = { clinic?: DayHours; of?: Partial<DayLane>; board?: Partial<LaneBoard> };

/** Of a clinic's own board, not one made up: its limits must be on it before they are near. */
function ask(
  clock: string,
  travelMinutes: number,
  { clinic = usual, of = {}, board: more = {} }: Day,
): string {
  const state = evolve(initialClinicDay, { ...dayOpened, hours: clinic, lanes: [{ ...lane, ...of }] });
  const board = boardOf(state, { version: 1, nowIso: at(clock), contactAt: at(clock) });
  const lanes = board.lanes.map((each) => ({ ...each, ...more }));
  const moment = { nowMs: Date.parse(at(clock)), timeZone: 'Asia/Seoul', freshness: 'live' } as const;
  const [asked] = lanes;
  if (!asked) throw new Error('The clinic has no lane');
  const { answer, because } = goFor({ board: { ...board, lanes }, lane: asked, travelMinutes, moment });
  return `${answer}: ${because}`;
}

describe('what ends a day counts before it has begun', () => {
  const short = { clinic: hours('09:00', '11:30', '12:00') };
  const line = (low: number, high: number) => ({
    ...short,
    board: { waiting: 30, tickets: 30, fromOpening: range(low, low, high) },
  });
  it.each<[string, string, string, number, Day]>([
    ['no: intake-ends', 'there after the lane’s own end', '08:40', 90, { of: ownHours('09:00', '10:00') }],
    ['tight: intake-ends', 'there shortly before it', '08:40', 75, { of: ownHours('09:00', '10:00') }],
    ['yes: not-yet', 'there well before it', '08:40', 50, { of: ownHours('09:00', '10:00') }],
    ['no: intake-ends', 'there after the clinic’s end', '08:40', 240, short],
    ['no: intake-ends', 'there between intake’s end and closing', '08:40', 175, short],
    ['tight: wait', 'the line of the morning may last until closing', '08:40', 20, line(120, 175)],
    ['unlikely: wait', 'the line of the morning lasts beyond it', '08:40', 20, line(250, 300)],
  ])('%s: %s', (expected, _, clock, travel, day) => expect(ask(clock, travel, day)).toBe(expected));
});

describe('what ends a day counts while the morning has no places', () => {
  const noMorning = { of: { quota: { morning: 0, afternoon: 5 }, ...ownHours('09:00', '13:30') } };
  it.each<[string, string, number]>([
    ['no: not-yet', 'there before there is room', 45],
    ['tight: places', 'there a little before', 46],
    ['tight: places', 'there while there is', 90],
    ['no: intake-ends', 'there after that', 165],
  ])('%s: %s', (expected, _, travel) => expect(ask('11:00', travel, noMorning)).toBe(expected));
});

it.each([
  ['15:18', 'yes', today('16:00')],
  ['15:40', 'tight', today('16:00')],
])('reads a wait at %s against the lane’s own closing: %s', (clock, answer, closesSoonAt) => {
  const ends = { closesAt: today('16:00'), intakeUntil: today('16:00'), servesUntil: today('16:30') };
  const part = { ...ends, forecast: range(5, 15, 25) };
  expect(askLane({ clock, travel: null, part })).toMatchObject({ answer, because: 'wait', closesSoonAt });
});

it.each([
  ['wide open', {}, 'unlikely: wait'],
  ['while paused', { reason: 'lunch', pausedUntil: today('11:00') }, 'unlikely: wait'],
  ['without an estimate', { forecast: null, noForecast: 'too-wide' }, 'unlikely: wait'],
  ['there after intake’s end', { intakeUntil: today('10:30') }, 'no: intake-ends'],
] as const)('promises nobody more than a line that is not all served: %s', (_, part, expected) => {
  const { answer, because, leaveBy } = askLane({ part: { ...part, reachable: 44 } });
  expect(`${answer}: ${because}`).toBe(expected);
  expect(leaveBy).toBeNull();
});

describe('a pause with an end leaves an answer', () => {
  const paused = {
    reason: 'disinfection',
    pausedUntil: today('17:45'),
    forecast: null,
    waiting: 1,
    tickets: 1,
  } as const;
  it.each<[string, Partial<LaneBoard>, readonly string[]]>([
    [
      'after closing',
      { noForecast: 'after-closing' },
      ['unlikely: wait', 'unlikely: wait', 'no: intake-ends'],
    ],
    ['no pace', { noForecast: 'unknown' }, ['unknown: wait', 'unknown: wait', 'no: intake-ends']],
    [
      'too wide',
      { noForecast: 'too-wide', atLeast: 3000 },
      ['unknown: wait', 'unknown: wait', 'no: intake-ends'],
    ],
    [
      'too long',
      { noForecast: 'too-wide', atLeast: 7500, servesUntil: today('18:00') },
      ['unlikely: wait', 'unlikely: wait', 'no: intake-ends'],
    ],
  ])('%s', (_, part, expected) => {
    const answers = [0, 20, 40].map((travel) => {
      const { answer, because } = askLane({ clock: '17:00', travel, part: { ...paused, ...part } });
      return `${answer}: ${because}`;
    });
    expect(answers).toEqual(expected);
  });
});

it.each([
  ['no pace', {}, { forecast: null, noForecast: 'unknown' }],
  ['a pause without an end', {}, { reason: 'other', forecast: null, noForecast: 'paused' }],
  ['a count that nobody confirmed', { unconfirmedSince: today('16:50') }, {}],
] as const)('intake that has ended on arrival needs no figures: %s', (_, clinic, part) => {
  const answerOf = (travel: number) => askLane({ clock: '17:20', travel, clinic, part }).answer;
  expect([answerOf(5), answerOf(15)]).toEqual(['unknown', 'no']);
});

describe('new places at midnight', () => {
  const midnight = today('00:00', '2026-11-24');
  const full = {
    forecast: null,
    noForecast: 'intake-closed',
    intake: 'full',
    reopensAt: midnight,
    placesLeft: 0,
  } as const;
  const { closesAt: _, ...round } = goBoard;
  const { intakeUntil: __, ...always } = goLane;
  const answers = (clinic: Partial<Board>) =>
    [0, 10, 30].map((travelMinutes) => {
      const asked = { ...always, ...full };
      const board = { ...round, lanes: [asked], ...clinic };
      const moment = {
        nowMs: Date.parse(today('23:43')),
        timeZone: 'Asia/Seoul',
        freshness: 'live',
      } as const;
      const { answer, because, placesAt } = goFor({ board, lane: asked, travelMinutes, moment });
      expect(placesAt).toBe(answer === 'no' ? null : midnight);
      return `${answer}: ${because}`;
    });

  it('come to whoever is there by then, where the clinic goes on', () => {
    const expected = ['no: places', 'tight: places', 'tight: places'];
    expect(answers({})).toEqual(expected);
    expect(answers({ closesAt: today('02:00', '2026-11-24') })).toEqual(expected);
  });

  it('but not where it has closed by then', () =>
    expect(answers({ closesAt: midnight })).toEqual(['no: places', 'no: places', 'no: places']));
});

it('takes no hour of the day before for one of today', () => {
  const nowMs = Date.parse(today('08:00', '2026-11-24'));
  const moment = { nowMs, timeZone: 'Asia/Seoul', freshness: 'expired' } as const;
  const { answer, because } = goFor({ board: goBoard, lane: goLane, travelMinutes: 20, moment });
  expect(`${answer}: ${because}`).toBe('unknown: stale');
});
