import type { Board, LaneBoard, Snapshot } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { noScriptTable } from './no-script-table.js';
import { plainText, summarizeClinics } from './plain-text-board.js';

const nowMs = Date.parse('2026-11-23T05:28:00Z');
const reading = { nowMs, timeZone: 'Asia/Seoul' };
const board = (change: Partial<Board>): Board => ({
  clinicId: 'plaza',
  day: '2026-11-23',
  epoch: 1,
  version: 1,
  asOf: new Date(nowMs).toISOString(),
  contactAt: new Date(nowMs).toISOString(),
  name: { ko: '왕십리광장', en: 'Plaza' },
  status: 'open',
  closesAt: '2026-11-23T15:00:00Z',
  waiting: 7,
  lanes: [
    {
      lane: 'pcr',
      code: 'A',
      name: { ko: 'PCR', en: 'PCR' },
      waiting: 7,
      tickets: 7,
      booths: 2,
      level: 'normal',
      nowServing: [],
      line: '1-7',
      forecast: { low: 700, likely: 900, high: 1200 },
    },
  ],
  ...change,
});
const district = (...clinics: Board[]): Snapshot => ({
  asOf: new Date(nowMs).toISOString(),
  district: { id: 'seongdong', name: { ko: '성동구', en: 'Seongdong' } },
  clinics,
});
const boardText = (...clinics: Board[]) => plainText(district(...clinics), reading);

const shut = { forecast: null, level: null, noForecast: 'intake-closed' } as const;
const tomorrow = '2026-11-24T00:00:00Z';
const [pcr] = board({}).lanes as [LaneBoard];
const rapid: LaneBoard = { ...pcr, lane: 'rapid', code: 'B', name: { ko: '신속항원', en: 'Rapid' } };

it('describes each clinic in plain text', () => {
  expect(boardText(board({}))).toBe(
    '성동구 검사소 현황, 14:28\n\n왕십리광장\n  운영 중, 24:00까지\n  7명 대기, 예상 10~20분\n',
  );
});

it('names the test of every figure where a clinic has several', () => {
  const two = board({
    lanes: [pcr, { ...rapid, ...shut, intake: 'full', lastNumber: 6, reopensAt: tomorrow }],
  });
  expect(boardText(two)).toContain(
    '  PCR: 7명 대기, 예상 10~20분\n  신속항원: 오늘 접수를 일찍 마감했습니다. B006번까지 검사합니다. 내일(화) 09:00부터 접수합니다.\n',
  );
});

it('dates old figures and withholds outdated ones', () => {
  const seen = (contactAt: string | null) => boardText(board({ contactAt }));
  expect(seen('2026-11-23T05:25:00Z')).toContain('\n  14:25 기준 7명\n');
  expect(seen('2026-11-23T05:10:00Z')).toContain('\n  14:10 이후 정보가 없습니다.\n');
  expect(seen(null)).toContain('\n  아직 들어온 정보가 없습니다.\n');
});

it('names the end of the only lane that takes people in, not of its clinic', () => {
  const early: LaneBoard = { ...rapid, closesAt: '2026-11-23T07:00:00Z' };
  const full: LaneBoard = { ...pcr, ...shut, intake: 'full', reopensAt: tomorrow };
  expect(boardText(board({ lanes: [full, early] }))).toContain('운영 중, 16:00까지');
  expect(boardText(board({ lanes: [pcr, early] }))).toContain('운영 중, 24:00까지');
});

it('says that a wait may last beyond closing, and not whether to go', () => {
  const late: LaneBoard = { ...pcr, forecast: null, noForecast: 'after-closing' };
  const text = boardText(board({ lanes: [late] }));
  expect(text).toContain('\n  7명 대기, 차례가 문 닫는 시각을 넘길 수 있습니다\n');
});

it('dates what was heard on another day by that day', () => {
  expect(boardText(board({ contactAt: '2026-11-16T03:05:00Z' }))).toContain(
    '\n  11월 16일(월) 12:05 이후 정보가 없습니다.\n',
  );
  expect(boardText(board({ unconfirmedSince: '2026-11-22T01:00:00Z' }))).toContain(
    '\n  11월 22일(일) 10:00 기준 7명, 이후 확인되지 않았습니다.\n',
  );
});

it.each<[string, Partial<Board>, Partial<LaneBoard>, string, string]>([
  [
    'closed by hand',
    { status: 'intake-closed' },
    { ...shut, intake: 'closed' },
    '접수를 마감했습니다. 번호표를 받으신 분은 그대로 검사받으실 수 있습니다. 14:25 기준 7명입니다.',
    '접수를 마감했습니다. 번호표를 받으신 분은 그대로 검사받으실 수 있습니다. 14:10 기준입니다.',
  ],
  [
    'closed by hour',
    { status: 'intake-closed' },
    { ...shut, intake: 'closed', reopensAt: tomorrow },
    '오늘 접수를 마감했습니다. 내일(화) 09:00부터 접수합니다. 14:25 기준 7명입니다.',
    '오늘 접수를 마감했습니다. 내일(화) 09:00부터 접수합니다.',
  ],
  [
    'serving the last',
    { status: 'closed', opensAt: tomorrow },
    { ...shut, intake: 'closed' },
    '오늘 접수가 끝났습니다. 14:25 기준 7명입니다.',
    '오늘 운영이 끝났습니다. 내일(화) 09:00에 엽니다.',
  ],
  [
    'not yet',
    { status: 'closed' },
    { ...shut, intake: 'not-yet', reopensAt: '2026-11-23T06:00:00Z' },
    '15:00에 엽니다. 14:25 기준 7명입니다.',
    '15:00에 엽니다.',
  ],
  [
    'lunch',
    { status: 'paused', reason: 'lunch', resumesAt: '2026-11-23T06:00:00Z' },
    {},
    '점심시간입니다. 15:00에 다시 시작합니다. 14:25 기준 7명입니다.',
    '점심시간입니다. 15:00에 다시 시작합니다. 14:10 기준입니다.',
  ],
])('says of a silent clinic what was shut, and its count with its time: %s', (...example) => {
  const [, clinic, lane, recently, longAgo] = example;
  const silent = (contactAt: string) =>
    boardText(board({ ...clinic, contactAt, lanes: [{ ...pcr, ...lane }] }));
  expect(silent('2026-11-23T05:25:00Z')).toContain(`왕십리광장\n  ${recently}\n`);
  expect(silent('2026-11-23T05:10:00Z')).toContain(`왕십리광장\n  ${longAgo}\n`);
});

it.each<[string, Partial<Board>, Partial<LaneBoard>, string]>([
  [
    'not yet, a line stands',
    { status: 'closed' },
    {
      intake: 'not-yet',
      reopensAt: '2026-11-23T06:00:00Z',
      fromOpening: { low: 700, likely: 900, high: 1200 },
    },
    '15:00에 엽니다. 지금 7명이 기다립니다. 문 연 뒤 예상 대기는 10~20분입니다.',
  ],
  [
    'full until noon',
    { status: 'intake-closed' },
    { intake: 'full', reopensAt: '2026-11-23T06:00:00Z' },
    '오전 접수를 마감했습니다. 15:00부터 다시 접수합니다.',
  ],
  [
    'closed by hand',
    { status: 'intake-closed' },
    { intake: 'closed' },
    '접수를 마감했습니다. 번호표를 받으신 분은 그대로 검사받으실 수 있습니다.',
  ],
  [
    'closed by hand before opening',
    { status: 'closed', opensAt: '2026-11-23T06:00:00Z' },
    { intake: 'closed' },
    '접수를 마감했습니다. 15:00부터 부릅니다. 지금 7명이 기다립니다. 번호표를 받으신 분은 그대로 검사받으실 수 있습니다.',
  ],
  [
    'full before opening: the hour of the calls is not read as that of tomorrow',
    { status: 'closed', opensAt: '2026-11-23T06:00:00Z' },
    { intake: 'full', reopensAt: tomorrow },
    '오늘 접수를 일찍 마감했습니다. 15:00부터 부릅니다. 지금 7명이 기다립니다. 내일(화) 09:00부터 접수합니다.',
  ],
  [
    'closed by hour',
    { status: 'intake-closed' },
    { intake: 'closed', reopensAt: tomorrow },
    '오늘 접수를 마감했습니다. 내일(화) 09:00부터 접수합니다.',
  ],
  [
    'paused',
    { status: 'paused', reason: 'disinfection', resumesAt: '2026-11-23T06:00:00Z' },
    {},
    '소독 중입니다. 15:00에 다시 시작합니다.',
  ],
  [
    'paused, nobody waits',
    { status: 'paused', reason: 'lunch', resumesAt: '2026-11-23T06:00:00Z' },
    { waiting: 0, tickets: 0, forecast: { low: 1920, likely: 1920, high: 2100, notBefore: 1920 } },
    '점심시간입니다. 15:00에 다시 시작합니다. 15:00 이후에는 바로 검사받으실 수 있습니다.',
  ],
  [
    'paused, open end',
    { status: 'paused', reason: 'lunch' },
    {},
    '점심시간입니다. 다시 시작하는 시각은 아직 정해지지 않았습니다.',
  ],
  [
    'serving the last',
    { status: 'closed', opensAt: tomorrow },
    { intake: 'closed' },
    '오늘 접수가 끝났습니다. 기다리는 7명까지 검사합니다.',
  ],
  [
    'serving the last after midnight',
    { status: 'closed', opensAt: '2026-11-23T09:00:00Z' },
    { intake: 'closed', reopensAt: '2026-11-23T09:00:00Z' },
    '접수를 마감했습니다. 18:00부터 접수합니다. 기다리는 7명까지 검사합니다.',
  ],
  [
    'closed',
    { status: 'closed', waiting: 0, opensAt: tomorrow },
    { waiting: 0, intake: 'closed' },
    '오늘 운영이 끝났습니다. 내일(화) 09:00에 엽니다.',
  ],
  [
    'unconfirmed',
    { unconfirmedSince: '2026-11-23T05:10:00Z' },
    { forecast: { low: 0, likely: 60, high: 120 } },
    '14:10 기준 7명, 이후 확인되지 않았습니다.',
  ],
])('says plainly: %s', (_, clinic, lane, text) => {
  expect(boardText(board({ ...clinic, lanes: [{ ...pcr, ...shut, ...lane }] }))).toContain(`\n  ${text}\n`);
});

it('names the lane of every count, even of equal ones', () => {
  expect(boardText(board({ lanes: [pcr, rapid], waiting: 14 }))).toContain(
    '  PCR: 7명 대기, 예상 10~20분\n  신속항원: 7명 대기, 예상 10~20분\n',
  );
});

it('names the number that the day probably reaches, not the last one handed out', () => {
  const lane = {
    ...pcr,
    ...shut,
    intake: 'full' as const,
    lastNumber: 55,
    reachable: 33,
    reopensAt: tomorrow,
  };
  expect(boardText(board({ lanes: [lane] }))).toContain('A033번까지 검사할 수 있을 것 같습니다.');
  expect(boardText(board({ lanes: [lane] }))).not.toContain('A055');
});

it('says what holds for every lane once', () => {
  const lanes = [pcr, rapid].map((lane) => ({ ...lane, ...shut, waiting: 0, intake: 'not-today' as const }));
  expect(boardText(board({ status: 'closed', waiting: 0, opensAt: tomorrow, lanes }))).toContain(
    '왕십리광장\n  오늘은 쉬는 날입니다. 내일(화) 09:00에 엽니다.\n',
  );
});

it('escapes names in table cells', () => {
  const named = board({ name: { ko: '<script>"&', en: '' } });
  expect(noScriptTable(summarizeClinics(district(named), reading), 'ko')).toContain('&lt;script>&quot;&amp;');
});

it('names a clinic whose state is unknown instead of leaving it out', () => {
  const partial = { ...district(board({})), missing: ['서울숲'] };
  expect(plainText(partial, reading)).toMatch(/왕십리광장[\s\S]*\n\n서울숲\n {2}확인할 수 없음\n$/);
});
