import type { Board, LaneBoard } from '@hannun/shared/contract';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import { createTranslation } from '@hannun/shared/i18n/react';
import { expect, it } from 'vitest';
import { ko, type Messages } from '../messages/ko.js';
import { readClinic } from '../saying/clinic-reading.js';
import { clinicBoard, nowMs, pcr, rapid, shut } from '../testing/fixtures.js';
import { pageDataAfter } from '../testing/render-page.js';
import { createPin } from './map-pin.js';

const translation = createTranslation<ResidentLanguage, Messages>('ko', [ko], () => undefined);
function pinOf(board: Board, seconds = 1) {
  const reading = readClinic(board, pageDataAfter(seconds, { boards: [board] }));
  if (!reading) throw new Error('The example has no lane');
  return createPin({ reading, nowMs }, translation);
}
const board = (...lanes: LaneBoard[]) => clinicBoard('a', { lanes });
const busy: LaneBoard = { ...pcr, forecast: { low: 700, likely: 900, high: 1200 }, level: 'normal' };

it('shows the range with its level, else the count', () => {
  expect(pinOf(board(busy))).toMatchObject({ label: '10~20분', level: 'normal' });
  expect(pinOf(board(pcr))).toMatchObject({ label: '7명 대기', level: null });
});

it('says of which test the soonest wait is', () => {
  const quick: LaneBoard = { ...rapid, forecast: { low: 0, likely: 60, high: 200 }, level: 'relaxed' };
  expect(pinOf(board(busy, quick))).toMatchObject({ label: '신속항원 5분 안', level: 'relaxed' });
});

it('names the only test that runs today of a clinic with several', () => {
  const off = shut(rapid, { intake: 'not-today' });
  expect(pinOf(board(busy, off)).label).toBe('PCR 10~20분');
});

it('names the test of a reason that does not hold for all', () => {
  const full = shut(pcr, { intake: 'full', reopensAt: '2026-11-19T07:00:00Z' });
  const later = shut({ ...rapid, waiting: 0 }, { intake: 'not-yet', reopensAt: '2026-11-19T06:00:00Z' });
  expect(pinOf(board(full, later)).label).toBe('신속항원 15:00에 열어요');
  expect(pinOf(board(full, { ...full, code: 'B' })).label).toBe('오전 접수 마감');
});

it('promises no wait of a lane that is shut', () => {
  expect(pinOf(board(shut(pcr, { intake: 'full' }), { ...rapid, ...busy, code: 'B' }))).toMatchObject({
    level: 'normal',
  });
  const noon = shut(pcr, { intake: 'full', reopensAt: '2026-11-19T07:00:00Z' });
  expect(pinOf(board(noon))).toEqual({
    kind: 'shut',
    label: '오전 접수 마감',
    level: null,
    from: '16:00부터',
  });
});

it('shows why a clinic takes nobody in and when it does again, and no outdated figures', () => {
  const paused = clinicBoard('a', {
    status: 'paused',
    reason: 'disinfection',
    resumesAt: '2026-11-19T07:00:00Z',
  });
  expect(pinOf(paused)).toEqual({ kind: 'shut', label: '소독 중', level: null, from: '16:00부터' });
  expect(pinOf(board(busy), 99)).toEqual({ kind: 'dated', label: '14:28 기준 7명', level: null, from: null });
});
