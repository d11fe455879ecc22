import { describe, expect, it } from 'vitest';
import type { Board, LaneBoard } from '../contract/board.js';
import { commonMessages } from '../i18n/common-messages.js';
import { createTranslate } from '../i18n/translator.js';
import { laneSentence } from '../lobby-screen/lane-sentences.js';
import { compareSaidLanes, nextChangeOf, sayClinic } from './clinic-saying.js';
import { describeLane } from './describe-lane.js';
import { type Moment, sayLane } from './lane-saying.js';
import { at, plaza as board, pcr as lane, moment, range, shut, tomorrow } from './testing/boards.js';

const t = createTranslate('ko', [commonMessages.ko]);
const read = (clinic: Partial<Board>, part: Partial<LaneBoard> = {}, now: Partial<Moment> = {}) => {
  const said = sayLane({ ...board, ...clinic }, { ...lane, ...part }, { ...moment, ...now });
  const { wait, status, details } = describeLane(said, { t, language: 'ko', ...moment });
  return [said.state, ...(wait ? [wait.figure + wait.unit] : []), status, ...details];
};

describe('a lane, for somebody who is not yet in line', () => {
  it.each<[string, string[]]>([
    ['taking', read({})],
    ['no estimate', read({}, { forecast: null, noForecast: 'unknown' })],
    [
      'not yet, a line stands',
      read(
        { status: 'closed', opensAt: at('11:00') },
        { ...shut, intake: 'not-yet', reopensAt: at('11:00'), fromOpening: range(12, 23) },
      ),
    ],
    [
      'not yet, nobody',
      read(
        { status: 'closed', waiting: 0 },
        { ...shut, waiting: 0, intake: 'not-yet', reopensAt: at('11:00') },
        { freshness: 'expired' },
      ),
    ],
    ['full until noon', read({}, { ...shut, intake: 'full', reopensAt: at('12:00') })],
    ['full for today', read({}, { ...shut, intake: 'full', reopensAt: tomorrow, lastNumber: 48 })],
    ['closed by hand', read({ status: 'intake-closed' }, { ...shut, intake: 'closed' })],
    [
      'full for today, not all reached',
      read({}, { ...shut, intake: 'full', reopensAt: tomorrow, lastNumber: 48, reachable: 44 }),
    ],
    [
      'closed by hand before opening',
      read({ status: 'closed', opensAt: at('11:00') }, { ...shut, intake: 'closed' }),
    ],
    ['closed by hour', read({ status: 'intake-closed' }, { ...shut, intake: 'closed', reopensAt: tomorrow })],
    [
      'paused until',
      read({ status: 'paused', reason: 'lunch', resumesAt: at('10:48') }, { forecast: range(30, 40) }),
    ],
    [
      'this lane paused',
      read({}, { reason: 'disinfection', pausedUntil: at('10:48'), forecast: range(30, 40) }),
    ],
    [
      'paused, open end',
      read({ status: 'paused', reason: 'other' }, { forecast: null, noForecast: 'paused' }),
    ],
    [
      'this lane paused, open end',
      read({}, { reason: 'disinfection', forecast: null, noForecast: 'paused' }),
    ],
    ['not today', read({}, { ...shut, intake: 'not-today', reopensAt: tomorrow })],
    [
      'serving the last',
      read({ status: 'closed', opensAt: tomorrow }, { ...shut, intake: 'closed', reopensAt: tomorrow }),
    ],
    [
      'closed',
      read(
        { status: 'closed', waiting: 0, opensAt: tomorrow },
        { ...shut, waiting: 0, intake: 'closed' },
        { freshness: 'expired' },
      ),
    ],
    [
      'day off',
      read(
        { status: 'closed', waiting: 0, lanes: [{ ...lane, intake: 'not-today' }], opensAt: tomorrow },
        { ...shut, waiting: 0, intake: 'not-today' },
      ),
    ],
    ['unconfirmed', read({ unconfirmedSince: at('10:02') })],
    ['silent', read({}, {}, { freshness: 'stale' })],
    ['silent for long', read({}, {}, { freshness: 'expired' })],
  ])('%s', (_, words) => expect(words).toMatchSnapshot());
});

describe('a last number below numbers that were given already', () => {
  const behind = { ...shut, intake: 'closed', waiting: 8, line: '4-10,AK05', lastNumber: 7 } as const;
  const ended = { ...behind, reopensAt: tomorrow };

  it.each([
    ['closed by hand', 'closed-by-hand', behind, {}],
    ['by its hour', 'closed-by-hour', ended, {}],
    ['after closing', 'serving-last', ended, { status: 'closed', opensAt: tomorrow }],
  ] as const)('is named, and whoever stands behind it is not counted: %s', (_, state, part, clinic) => {
    const [said, , ...details] = read({ status: 'intake-closed', ...clinic }, part);
    expect(said).toBe(state);
    expect(details).toContain('A007번까지 검사해요');
    expect(details.join()).not.toMatch(/명까지|그대로/);
    const saying = sayLane({ ...board, ...clinic }, { ...lane, ...part }, moment);
    expect(saying.waiting).toBe(5);
    const screen = laneSentence(saying, moment);
    expect(screen?.ko).toEqual(['접수 마감', 'A007까지']);
  });

  it('says nothing of numbers of the day before, nor while it is not given out', () => {
    const carried = { ...behind, waiting: 4, line: '98-99,4-5', carried: '98-99', lastNumber: 20 };
    expect(sayLane({ ...board, status: 'intake-closed' }, { ...lane, ...carried }, moment).waiting).toBe(4);
    expect(read({}, { ...behind, lastNumber: 20 })).toContain(
      '번호표를 받으셨다면 그대로 검사받을 수 있어요',
    );
  });
});

it('says the same wait after a pause whenever it is read', () => {
  const lunch = { status: 'paused', reason: 'lunch', resumesAt: at('10:48') } as const;
  const forecast = { low: 1500, likely: 1500, high: 1740, notBefore: 1500 };
  const later = { nowMs: moment.nowMs + 50_000 };
  for (const now of [{}, later]) {
    expect(read(lunch, { waiting: 0, tickets: 0, forecast }, now)).toContain('10:48 이후 바로');
    expect(read(lunch, { forecast }, now)).toContain('10:48 이후 5분 안');
  }
});

describe('a clinic that went silent after closing', () => {
  const left: [Partial<Board>, Partial<LaneBoard>] = [
    { status: 'closed', opensAt: tomorrow },
    { ...shut, intake: 'closed', reopensAt: tomorrow },
  ];

  it('is closed, whoever is left in its line, until the hour that it names', () => {
    expect(read(...left, { freshness: 'stale' })).toEqual([
      'serving-last',
      '오늘 접수는 끝났어요',
      '10:22 기준 7명',
    ]);
    expect(read(...left, { freshness: 'expired' })[0]).toBe('closed');
    const opened: Partial<Moment> = { freshness: 'expired', nowMs: Date.parse(tomorrow) };
    expect(read(...left, opened)[0]).toBe('silent');
  });
});

describe('a clinic whose day is not the usual one', () => {
  const off = { ...lane, ...shut, waiting: 0, intake: 'not-today', reopensAt: tomorrow } as const;
  const others: Partial<Board> = { waiting: 0, lanes: [off, { ...off, lane: 'rapid', code: 'B' }] };

  it.each<[string, Partial<Board>]>([
    ['before its hours', { status: 'closed', opensAt: at('11:00') }],
    ['during its hours', { status: 'intake-closed', opensAt: tomorrow }],
    ['after them', { status: 'closed', opensAt: at('09:00', '2026-11-26') }],
  ])('has a day off where none of its lanes runs, %s', (_, clinic) => {
    const words = ['day-off', '오늘은 쉬는 날이에요', '내일(화) 09:00에 열어요'];
    expect(read({ ...clinic, ...others }, off)).toEqual(words);
  });

  it('names no opening of the clinic today in which none of its lanes runs', () => {
    const { reopensAt: _, ...openEnd } = off;
    expect(read({ status: 'closed', opensAt: at('11:00'), ...others }, openEnd)).toEqual([
      'day-off',
      '오늘은 쉬는 날이에요',
    ]);
  });

  const served = { ...shut, intake: 'closed', reopensAt: at('18:00') } as const;

  it('serves its last after midnight and says when it opens today', () => {
    expect(read({ status: 'closed', opensAt: at('18:00') }, served)).toEqual([
      'serving-last',
      '접수 마감',
      '18:00부터 접수해요',
      '기다리는 7명까지 검사해요',
      '지금 A041',
    ]);
  });

  it('then opens later today, whoever was left in its line when it fell silent', () => {
    const closed = { status: 'closed', opensAt: at('18:00') } as const;
    const words = ['not-yet', '18:00에 열어요'];
    expect(read(closed, { ...served, waiting: 0 })).toEqual(words);
    expect(read(closed, served, { freshness: 'expired' })).toEqual(words);
  });
});

it.each<[string, Partial<LaneBoard>, string[]]>([
  ['by hand', { intake: 'closed' }, ['closed-by-hand', '접수 마감']],
  ['at its last number', { intake: 'full', reopensAt: tomorrow }, ['full', '오늘 접수 조기 마감']],
  ['for the morning', { intake: 'full', reopensAt: at('13:00') }, ['full-for-now', '오전 접수 마감']],
])('tells the morning line of a lane that was shut %s when calls begin', (_, part, words) => {
  const board = { status: 'closed', opensAt: at('11:00') } as const;
  const said = read(board, { ...shut, ...part });
  expect(said.slice(0, 3)).toEqual([...words, '11:00부터 불러요']);
  expect(said.at(-1)).toBe('7명이 기다리고 있어요');
  expect(read(board, { ...shut, ...part }, { freshness: 'expired' })).toContain('11:00부터 불러요');
  expect(read(board, { ...shut, ...part, waiting: 0 }).join()).not.toContain('불러요');
});

describe('a clinic', () => {
  const rapid: LaneBoard = { ...lane, lane: 'rapid', code: 'B', name: { ko: '신속항원', en: 'Rapid' } };
  const say = (...lanes: LaneBoard[]) => sayClinic({ ...board, lanes }, moment);

  it('names its soonest lane that takes people in', () => {
    const said = say(lane, { ...rapid, forecast: range(0, 4) });
    expect(said).toMatchObject({ headline: { lane: { code: 'B' } }, namesLane: true, isTaking: true });
  });
  it('names the same lane while its figures age, whose line is no longer the shortest', () => {
    const soonest = { ...rapid, waiting: 9, forecast: range(0, 9) };
    const unknown = { ...lane, lane: 'saliva', code: 'C', waiting: 0, forecast: null };
    const lanes = [unknown, { ...lane, waiting: 2 }, soonest];
    const named = (freshness: Moment['freshness'], change: Partial<Board> = {}) =>
      sayClinic({ ...board, ...change, lanes }, { ...moment, freshness })?.headline.lane.code;
    expect([named('live'), named('live', { unconfirmedSince: at('10:02') })]).toEqual(['B', 'B']);
    expect([named('checking'), named('stale'), named('expired')]).toEqual(['B', 'B', 'B']);
  });
  it('never promises the wait of a lane that is shut', () => {
    const said = say(lane, { ...rapid, ...shut, intake: 'full', reopensAt: tomorrow });
    expect(said?.headline.lane.code).toBe('A');
  });
  it('says what changes soonest for the better where none takes people in', () => {
    const said = say(
      { ...lane, ...shut, intake: 'closed', reopensAt: tomorrow },
      { ...rapid, ...shut, intake: 'full', reopensAt: at('12:00') },
    );
    expect(said).toMatchObject({ headline: { saying: { state: 'full-for-now' } }, isTaking: false });
  });
  it('knows no change where nobody said when, and puts it after one that is known', () => {
    const openEnd = { ...lane, ...shut, reason: 'other' } as const;
    const untilNoon = { ...rapid, ...shut, reason: 'other', pausedUntil: at('12:00') } as const;
    const said = say(openEnd, untilNoon);
    expect(said?.lanes.map(({ saying }) => nextChangeOf(saying))).toEqual([null, at('12:00')]);
    expect(said?.headline.lane.code).toBe('B');
    expect(
      say({ ...lane, ...shut, intake: 'full' })?.lanes.map(({ saying }) => nextChangeOf(saying)),
    ).toEqual([null]);
  });
  it('speaks of those still in line after closing before a line that is empty', () => {
    const closed = { ...board, status: 'closed', opensAt: tomorrow, waiting: 18 } as const;
    const over = { ...shut, intake: 'closed', reopensAt: tomorrow } as const;
    const lanes = [
      { ...lane, ...over, waiting: 18 },
      { ...rapid, ...over, waiting: 0 },
    ];
    expect(sayClinic({ ...closed, lanes }, moment)?.headline).toMatchObject({
      lane: { code: 'A' },
      saying: { state: 'serving-last', waiting: 18 },
    });
  });
  it('leaves out a lane that does not run today', () => {
    const said = say(lane, { ...rapid, ...shut, intake: 'not-today', reopensAt: tomorrow });
    expect(said?.lanes.map((each) => each.lane.code)).toEqual(['A']);
    expect(said?.notToday.map((each) => each.lane.code)).toEqual(['B']);
  });
  it('orders by what is shown: 10분 안 after 5분 안, whatever the exact figures', () => {
    const five = { ...rapid, forecast: range(4, 5) };
    const ten = { ...lane, forecast: range(0, 6) };
    const said = [ten, five].map((each) => ({ lane: each, saying: sayLane(board, each, moment) }));
    expect(said.sort(compareSaidLanes).map((each) => each.lane.code)).toEqual(['B', 'A']);
  });
});
