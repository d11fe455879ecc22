import type { Board } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { readClinics } from '../saying/clinic-reading.js';
import { clinicBoard, districtBoards, pcr, rapid, shut } from '../testing/fixtures.js';
import { pageDataAfter, readingsOf } from '../testing/render-page.js';
import { arrangeClinics, keepOrder } from './arrange-clinics.js';

const ids = (readings: readonly { board: Board }[]) => readings.map(({ board }) => board.clinicId);
const waiting = (clinicId: string, low: number, high: number) =>
  clinicBoard(clinicId, {
    lanes: [{ ...pcr, forecast: { low: low * 60, likely: low * 60, high: high * 60 } }],
  });
const arranged = (boards: readonly Board[], test: string | null = null, silent: string[] = []) =>
  arrangeClinics(
    readClinics(
      pageDataAfter(1, { boards, silentSeconds: Object.fromEntries(silent.map((id) => [id, 99])) }),
      test,
    ),
  );

it('sorts by the wait that is shown: 5분 안 before 10분 안, then what is only counted, then the silent', () => {
  const counted = clinicBoard('counted');
  const boards = [counted, waiting('silent', 0, 4), waiting('ten', 0, 6), waiting('five', 4, 5)];
  expect(ids(arranged(boards, null, ['silent']).open)).toEqual(['five', 'ten', 'counted', 'silent']);
});

it('sorts places to go by distance on request, and the silent after them', () => {
  const boards = [waiting('far', 0, 4), waiting('near', 20, 30), waiting('silent', 0, 4)];
  const pageData = pageDataAfter(1, { boards, silentSeconds: { silent: 99 } });
  const metres: Record<string, number> = { far: 900, near: 100, silent: 10 };
  const { open } = arrangeClinics(readClinics(pageData, null), (clinicId) => metres[clinicId] ?? 0);
  expect(ids(open)).toEqual(['near', 'far', 'silent']);
});

it('reads of the chosen test only: its wait, its intake, and no clinic where it does not run today', () => {
  const quickRapid = { ...rapid, forecast: { low: 0, likely: 60, high: 240 } };
  const slowRapid = { ...rapid, forecast: { low: 1200, likely: 1500, high: 1800 } };
  const boards = [
    clinicBoard('slow', { lanes: [pcr, slowRapid] }),
    clinicBoard('quick', { lanes: [pcr, quickRapid] }),
    clinicBoard('full', { lanes: [pcr, shut(rapid, { intake: 'full' })] }),
    clinicBoard('sunday', { lanes: [pcr, shut(rapid, { intake: 'not-today' })] }),
    clinicBoard('pcr-only'),
  ];
  const { open, shut: notTaking } = arranged(boards, 'rapid');
  expect(ids(open)).toEqual(['quick', 'slow']);
  expect(ids(notTaking)).toEqual(['full']);
});

it('lists a morning line apart from the clinics that take nobody in', () => {
  const early = { intake: 'not-yet', reopensAt: '2026-11-19T06:00:00Z' } as const;
  const boards = [
    clinicBoard('line', { status: 'closed', lanes: [shut(pcr, { ...early, waiting: 23 })] }),
    clinicBoard('nobody', { status: 'closed', waiting: 0, lanes: [shut(pcr, early)] }),
  ];
  const { soon, shut: others } = arranged(boards);
  expect(ids(soon)).toEqual(['line']);
  expect(ids(others)).toEqual(['nobody']);
});

it('lists clinics that take nobody in by when they do again', () => {
  expect(ids(arranged(districtBoards).shut)).toEqual(['salgoji', 'geumho', 'eungbong']);
});

it('keeps a given order and adds new clinics at the end', () => {
  const readings = readingsOf(clinicBoard('none'), clinicBoard('two'), clinicBoard('five'));
  expect(ids(keepOrder(readings, ['five', 'two']))).toEqual(['five', 'two', 'none']);
});

it('keeps a clinic that was shut among those that are, however silent it is', () => {
  const shutBoard = clinicBoard('shut', {
    status: 'intake-closed',
    lanes: [shut(pcr, { intake: 'closed' })],
  });
  const { open, shut: others } = arranged([shutBoard, waiting('open', 0, 4)], null, ['shut', 'open']);
  expect(ids(open)).toEqual(['open']);
  expect(ids(others)).toEqual(['shut']);
});
