import { describe, expect, it } from 'vitest';
import type { Board, LaneBoard } from '../contract/board.js';
import { commonMessages } from '../i18n/common-messages.js';
import { createTranslate } from '../i18n/translator.js';
import { describeLane } from './describe-lane.js';
import { goFor } from './go.js';
import { sayLane } from './lane-saying.js';
import { at, pcr, plaza, range, shut, tomorrow } from './testing/boards.js';
import { sayTicket } from './ticket-saying.js';

const t = createTranslate('ko', [commonMessages.ko]);
const timeZone = 'Asia/Seoul';

/** Open from nine to six, intake until half past five, lunch from twelve to one; heard at 10:22. */
const lane: LaneBoard = {
  ...pcr,
  intakeUntil: at('17:30'),
  breaks: [{ from: at('12:00'), until: at('13:00'), reason: 'lunch' }],
};

function read(clock: string, part: Partial<LaneBoard> = {}, clinic: Partial<Board> = {}, day = '2026-11-23') {
  const held = { ...lane, ...part };
  const board = { ...plaza, lanes: [held], ...clinic };
  const moment = { nowMs: Date.parse(at(clock, day)), timeZone, freshness: 'expired' } as const;
  const saying = sayLane(board, held, moment);
  const { status, details } = describeLane(saying, { t, language: 'ko', ...moment });
  const { answer, because } = goFor({ board, lane: held, travelMinutes: 10, moment });
  return { state: saying.state, words: [status, ...details].join(' · '), go: `${answer} ${because}` };
}

const morning: Partial<LaneBoard> = { ...shut, intake: 'not-yet', reopensAt: at('09:00'), waiting: 0 };
const beforeOpening: Partial<Board> = { status: 'closed', opensAt: at('09:00'), waiting: 0 };

describe('a phone that has heard nothing since says what the hours have made of a lane that took people in', () => {
  it.each([
    ['11:59', '들어온 정보가 없어요', 'unknown stale'],
    ['12:00', '점심시간 · 13:00에 다시 시작해요 · 10:22 기준', 'unknown stale'],
    ['12:59', '점심시간 · 13:00에 다시 시작해요 · 10:22 기준', 'unknown stale'],
    ['13:00', '들어온 정보가 없어요', 'unknown stale'],
    ['17:29', '들어온 정보가 없어요', 'no intake-ends'],
    ['17:30', '오늘 접수 마감', 'no intake-ends'],
    ['18:00', '오늘 접수는 끝났어요', 'no closed'],
    ['18:59', '오늘 접수는 끝났어요', 'no closed'],
    ['19:00', '오늘 운영 종료', 'no closed'],
    ['23:59', '오늘 운영 종료', 'no closed'],
  ])('%s', (clock, words, go) => expect(read(clock)).toMatchObject({ words, go }));

  it.each(['00:10', '08:00', '12:04', '18:10'])('but knows nothing of the next day, %s', (clock) => {
    expect(read(clock, {}, {}, '2026-11-24').words).toBe('들어온 정보가 없어요');
  });

  it('is over as soon as its days are known to end', () => {
    expect(read('18:20', { servesUntil: at('18:15') }).words).toBe('오늘 운영 종료');
  });

  it('keeps to its own hours while its clinic is open', () => {
    const own = { closesAt: at('15:00'), intakeUntil: at('14:30') };
    const states = ['14:40', '16:10', '19:10'].map((clock) => read(clock, own).state);
    expect(states).toEqual(['closed-by-hour', 'closed-by-hour', 'closed']);
  });
});

describe('what was heard of it holds on', () => {
  it.each<[string, string, string, Partial<LaneBoard>, Partial<Board>]>([
    ['before opening', '08:30', '09:00에 열어요', morning, beforeOpening],
    ['opened since', '09:10', '들어온 정보가 없어요', morning, beforeOpening],
    [
      'opened since, in its break',
      '12:04',
      '점심시간 · 13:00에 다시 시작해요 · 10:22 기준',
      morning,
      beforeOpening,
    ],
    ['opened since, after intake', '17:40', '오늘 접수 마감', morning, beforeOpening],
    ['opened since, after closing', '19:10', '오늘 운영 종료', morning, beforeOpening],
    [
      'full until after the break, before it',
      '11:55',
      '오전 접수 마감 · 13:00부터 다시 접수해요 · 10:22 기준',
      { ...shut, intake: 'full', reopensAt: at('13:00') },
      {},
    ],
    [
      'full until after the break, in it',
      '12:04',
      '점심시간 · 13:00에 다시 시작해요 · 10:22 기준',
      { ...shut, intake: 'full', reopensAt: at('13:00') },
      {},
    ],
    [
      'paused without an end, in the break',
      '12:04',
      '잠시 멈춤 · 다시 시작하는 시각은 아직 정해지지 않았어요 · 10:22 기준',
      {},
      { status: 'paused', reason: 'other' },
    ],
    ['paused without an end, after intake', '17:40', '오늘 접수 마감', {}, { status: 'paused' }],
    [
      'a pause that is over, in the break',
      '12:04',
      '점심시간 · 13:00에 다시 시작해요 · 10:22 기준',
      { reason: 'disinfection', pausedUntil: at('10:40') },
      {},
    ],
    [
      'full for the day, after closing',
      '19:10',
      '오늘 운영 종료 · 내일(화) 09:00에 열어요',
      { ...shut, intake: 'full', reopensAt: tomorrow },
      {},
    ],
    ['closed by hand, after closing', '19:10', '오늘 운영 종료', { ...shut, intake: 'closed' }, {}],
  ])('%s, at %s', (_, clock, words, part, clinic) => expect(read(clock, part, clinic).words).toBe(words));

  it('of a break of which nobody said what for, only until when', () => {
    const breaks = [{ from: at('12:00'), until: at('13:00') }];
    expect(read('12:04', { breaks }).words).toBe('잠시 멈춤 · 13:00에 다시 시작해요 · 10:22 기준');
  });

  it('a break that intake does not outlast says so', () => {
    const late = { breaks: [{ from: at('17:00'), until: at('17:45'), reason: 'disinfection' as const }] };
    expect(read('17:10', late).words).toBe(
      '소독 중 · 17:45에 다시 시작해요 · 17:30까지만 접수해요 · 10:22 기준',
    );
  });
});

describe('on a later day, only the opening that was named is known', () => {
  const thursday = at('09:00', '2026-11-26');
  it.each<[string, Partial<LaneBoard>, Partial<Board>]>([
    ['closed for the day', { ...shut, intake: 'closed', waiting: 0 }, { status: 'closed', waiting: 0 }],
    ['past its intake', { ...shut, intake: 'closed' }, { status: 'intake-closed' }],
    ['full', { ...shut, intake: 'full' }, {}],
    ['not running', { ...shut, intake: 'not-today' }, {}],
  ])('%s', (_, part, clinic) => {
    const held = { ...part, reopensAt: thursday };
    const inDays = (day: string, clock: string) => read(clock, held, { opensAt: thursday, ...clinic }, day);
    expect(inDays('2026-11-25', '10:00')).toMatchObject({ state: 'day-off' });
    expect(inDays('2026-11-25', '10:00').words).toContain('내일(목) 09:00에 열어요');
    expect(inDays('2026-11-26', '08:00')).toMatchObject({ state: 'not-yet', words: '09:00에 열어요' });
    expect(inDays('2026-11-26', '09:00').words).toBe('들어온 정보가 없어요');
  });

  it('a day off without a known end is of its day alone', () => {
    const off: Partial<LaneBoard> = { ...shut, intake: 'not-today', waiting: 0 };
    expect(read('23:00', off, { status: 'closed' }).state).toBe('day-off');
    expect(read('00:10', off, { status: 'closed' }, '2026-11-24').state).toBe('silent');
  });

  it('a lane that does not run that day is named beside one that does', () => {
    const rapid = {
      ...lane,
      ...shut,
      lane: 'rapid',
      code: 'B',
      intake: 'closed',
      reopensAt: tomorrow,
    } as const;
    const off = { ...lane, ...shut, intake: 'not-today', reopensAt: thursday } as const;
    const board: Board = { ...plaza, status: 'closed', lanes: [off, rapid] };
    const moment = { nowMs: Date.parse(at('08:00', '2026-11-24')), timeZone, freshness: 'expired' } as const;
    expect(board.lanes.map((each) => sayLane(board, each, moment).state)).toEqual(['not-today', 'not-yet']);
  });
});

it('a forecast of what was heard is no wait', () => {
  expect(read('12:04', { forecast: range(30, 40) }).words).not.toMatch(/\d분/);
});

describe('a ticket of which nothing is heard', () => {
  const place = { status: 'waiting', ahead: 4, groups: false, range: null, postponed: false } as const;
  const ticketAt = (clock: string, day = '2026-11-23', clinic: Partial<Board> = {}) =>
    sayTicket(
      { ticket: 'A046', place, board: { ...plaza, lanes: [lane], ...clinic }, lane },
      { nowMs: Date.parse(at(clock, day)), timeZone, freshness: 'expired' },
    );

  it('names the break until it ends', () => {
    const pause = { reason: 'lunch', until: at('13:00') };
    expect(ticketAt('12:04')).toMatchObject({ state: 'silent', seenAt: at('10:22'), pause });
    expect(ticketAt('13:00')).toMatchObject({ state: 'silent', pause: null });
  });

  it('is over an hour after closing, because whoever is in line is served, and of that day alone', () => {
    expect(ticketAt('18:30').state).toBe('silent');
    expect(ticketAt('19:00')).toMatchObject({ state: 'day-over', opensAt: null });
    expect(ticketAt('10:00', '2026-11-24').state).toBe('another-day');
  });

  it('names no opening that has come', () => {
    const closed = { status: 'closed', opensAt: tomorrow } as const;
    expect(ticketAt('23:00', '2026-11-23', closed)).toMatchObject({ state: 'day-over', opensAt: tomorrow });
    expect(ticketAt('10:00', '2026-11-24', closed).state).toBe('another-day');
  });
});
