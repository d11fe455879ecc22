import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Board } from '../contract/board.js';
import { boardOf } from '../queue/board.js';
import { dayOpened, given } from '../queue/testing/scenario.js';
import { createBoardStore, isNewer } from './board-store.js';

const board = (version: number, change: Partial<Board> = {}): Board => ({
  ...boardOf(given(), { version, nowIso: dayOpened.at, contactAt: null }),
  ...change,
});

it('never shows an older board than it has shown, in whatever order boards arrive', () => {
  const arrivals = fc.array(fc.record({ epoch: fc.integer({ min: 1, max: 3 }), version: fc.nat(20) }));
  fc.assert(
    fc.property(arrivals, (all) => {
      const store = createBoardStore();
      const shown: Board[] = [];
      store.subscribe(() => shown.push(...store.view().boards.values()));
      for (const { epoch, version } of all) store.receiveBoards([board(version, { epoch })]);
      shown.slice(1).forEach((later, index) => {
        const earlier = shown[index];
        expect(earlier && isNewer(earlier, later)).toBe(false);
      });
    }),
  );
});

it('accepts a new epoch and a new day although versions restart', () => {
  const store = createBoardStore();
  store.receiveBoards([board(40), board(2, { epoch: 2 })]);
  expect(store.view().boards.get(dayOpened.clinicId)).toMatchObject({ epoch: 2, version: 2 });
  store.receiveBoards([board(1, { day: '2026-11-24' })]);
  expect(store.view().boards.get(dayOpened.clinicId)).toMatchObject({ day: '2026-11-24', version: 1 });
});

it('drops removed clinics and notifies only on change', () => {
  const store = createBoardStore();
  store.receiveBoards([board(1), board(1, { clinicId: 'gone' })]);
  let told = 0;
  store.subscribe(() => {
    told += 1;
  });
  store.retainClinics([dayOpened.clinicId]);
  store.retainClinics([dayOpened.clinicId, 'never-there']);
  expect([...store.view().boards.keys()]).toEqual([dayOpened.clinicId]);
  expect(told).toBe(1);
});

it('keeps a missing clinic’s old board until a new one arrives', () => {
  const store = createBoardStore();
  store.receiveBoards([board(1), board(1, { clinicId: 'unread' })]);
  store.retainClinics([dayOpened.clinicId], ['unread', 'never-shown']);
  expect([...store.view().boards.keys()]).toEqual([dayOpened.clinicId, 'unread']);
  store.receiveBoards([board(1, { clinicId: 'unread' })]);
  expect([...store.view().missingClinics]).toEqual(['never-shown']);
  store.retainClinics([dayOpened.clinicId, 'unread']);
  expect([...store.view().missingClinics]).toEqual([]);
});

it('keeps the configuration version when a beat omits it', () => {
  const store = createBoardStore();
  store.receiveBeat({ at: dayOpened.at, contacts: {}, setUp: 4 });
  store.receiveBeat({ at: dayOpened.at, contacts: {} });
  expect(store.view().lastBeat?.beat.setUp).toBe(4);
});
