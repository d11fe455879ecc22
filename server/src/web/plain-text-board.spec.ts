import type { Board, Snapshot } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { plainText, tableRows } from './plain-text-board.js';

const nowMs = Date.parse('2026-11-23T05:28:00Z');
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
const boardText = (...clinics: Board[]) => plainText(district(...clinics), nowMs, 'Asia/Seoul');

it('describes each clinic in plain text', () => {
  expect(boardText(board({}))).toBe(
    '성동구 검사소 현황, 14:28\n\n왕십리광장\n  운영 중, 24:00까지\n  대기: PCR 7명 (방금)\n  예상: PCR 10~20분\n',
  );
});

it('dates old figures and withholds outdated ones', () => {
  expect(boardText(board({ contactAt: '2026-11-23T05:25:00Z' }))).toContain('PCR 7명 (14:25 기준)');
  expect(boardText(board({ contactAt: '2026-11-23T05:25:00Z' }))).not.toContain('예상');
  expect(boardText(board({ contactAt: '2026-11-23T05:10:00Z' }))).toContain(
    '대기: 확인할 수 없음 (14:10 기준)',
  );
  expect(boardText(board({ contactAt: null }))).toContain('확인할 수 없음 (정보 없음)');
});

it('says when a paused or closed clinic reopens', () => {
  const paused = board({ status: 'paused', reason: 'disinfection', resumesAt: '2026-11-23T06:00:00Z' });
  expect(boardText(paused)).toContain('소독 중 · 15:00에 다시 시작');
  expect(boardText(board({ status: 'closed', opensAt: '2026-11-24T00:00:00Z' }))).toContain(
    '운영 종료, 내일(화) 09:00부터',
  );
});

it('escapes names in table cells', () => {
  const named = board({ name: { ko: '<script>"&', en: '' } });
  expect(tableRows(district(named), nowMs, 'Asia/Seoul')).toContain('&lt;script>&quot;&amp;');
});

it('names a clinic whose state is unknown instead of leaving it out', () => {
  const partial = { ...district(board({})), missing: ['서울숲'] };
  expect(plainText(partial, nowMs, 'Asia/Seoul')).toMatch(
    /왕십리광장[\s\S]*\n\n서울숲\n {2}확인할 수 없음\n$/,
  );
});
