import { expect, it } from 'vitest';
import type { Board, LaneBoard } from '../contract/board.js';
import { commonMessages } from '../i18n/common-messages.js';
import { createTranslate } from '../i18n/translator.js';
import { sayClinic } from './clinic-saying.js';
import { describeClinic } from './describe-clinic.js';

const at = (clock: string, day = '2026-11-23') => new Date(`${day}T${clock}:00+09:00`).toISOString();
const pcr: LaneBoard = {
  lane: 'pcr',
  code: 'A',
  name: { ko: 'PCR', en: 'PCR' },
  waiting: 7,
  tickets: 7,
  booths: 2,
  level: null,
  nowServing: [],
  line: '',
  forecast: null,
  noForecast: 'intake-closed',
};
const rapid: LaneBoard = {
  ...pcr,
  lane: 'rapid',
  code: 'B',
  name: { ko: '신속항원', en: 'Rapid' },
  waiting: 3,
};
const moment = { nowMs: Date.parse(at('10:23')), timeZone: 'Asia/Seoul', freshness: 'live' } as const;
const t = createTranslate('ko', [commonMessages.ko]);

function linesOf(status: Partial<Board>, ...lanes: LaneBoard[]): string[] {
  const board: Board = {
    clinicId: 'plaza',
    day: '2026-11-23',
    epoch: 1,
    version: 9,
    asOf: at('10:23'),
    contactAt: at('10:22'),
    name: { ko: '왕십리광장', en: 'Plaza' },
    status: 'open',
    waiting: 7,
    lanes,
    ...status,
  };
  const saying = sayClinic(board, moment);
  if (!saying) throw new Error('No lanes');
  const lines = describeClinic(saying, { t, language: 'ko', ...moment });
  return lines.map(({ lane, status: first, details }) => [lane?.code ?? '', first, ...details].join(' | '));
}

it('says what all lanes share once, then what is true of one', () => {
  const early = { intake: 'not-yet', reopensAt: at('11:00') } as const;
  const lines = linesOf({ status: 'closed' }, { ...pcr, ...early }, { ...rapid, ...early });
  expect(lines).toEqual([' | 11:00에 열어요', 'A | 7명이 기다리고 있어요', 'B | 3명이 기다리고 있어요']);
});

it('says a pause of the whole clinic once', () => {
  const paused = { status: 'paused', reason: 'disinfection', resumesAt: at('11:00') } as const;
  expect(linesOf(paused, pcr, rapid)).toEqual([' | 소독 중 | 11:00에 다시 시작해요']);
  const lastHour = { ...pcr, intakeUntil: at('10:50') };
  expect(linesOf(paused, lastHour)).toEqual([' | 소독 중 | 11:00에 다시 시작해요 | 10:50까지만 접수해요']);
});

it('names each lane where they differ, and none where there is only one', () => {
  const noon: LaneBoard = { ...pcr, intake: 'full', reopensAt: at('12:00') };
  const byHand: LaneBoard = { ...rapid, intake: 'closed' };
  expect(linesOf({}, noon, byHand)).toEqual([
    'A | 오전 접수 마감 | 12:00부터 다시 접수해요',
    'B | 접수 마감 | 번호표를 받으셨다면 그대로 검사받을 수 있어요',
  ]);
  expect(linesOf({}, noon)).toEqual([' | 오전 접수 마감 | 12:00부터 다시 접수해요']);
});

it('never says a figure of one lane of the clinic, even where both are equal', () => {
  const over = { intake: 'closed', waiting: 2, tickets: 2 } as const;
  const closed = { status: 'closed', waiting: 4 } as const;
  expect(linesOf(closed, { ...pcr, ...over }, { ...rapid, ...over })).toEqual([
    ' | 오늘 접수는 끝났어요',
    'A | 기다리는 2명까지 검사해요',
    'B | 기다리는 2명까지 검사해요',
  ]);
  expect(linesOf(closed, { ...pcr, ...over })).toEqual([
    ' | 오늘 접수는 끝났어요 | 기다리는 2명까지 검사해요',
  ]);
});

it('names the next opening once where tests that are full end with different numbers', () => {
  const tomorrow = { intake: 'full', reopensAt: at('09:00', '2026-11-24') } as const;
  const full = { ...pcr, ...tomorrow, line: '40-48', lastNumber: 45 };
  const shared = ' | 오늘 접수 조기 마감 | 내일(화) 09:00부터 접수해요';
  expect(linesOf({}, full, { ...rapid, ...tomorrow, line: '8-12', lastNumber: 10 })).toEqual([
    shared,
    'A | A045번까지 검사해요',
    'B | B010번까지 검사해요',
  ]);
  expect(linesOf({}, full, { ...rapid, ...tomorrow })).toEqual([shared, 'A | A045번까지 검사해요']);
  const later = { ...rapid, ...tomorrow, reopensAt: at('10:00', '2026-11-24') };
  expect(linesOf({}, full, later)).toEqual([
    ' | 오늘 접수 조기 마감',
    'A | A045번까지 검사해요 | 내일(화) 09:00부터 접수해요',
    'B | 내일(화) 10:00부터 접수해요',
  ]);
});
