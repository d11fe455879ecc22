import { createBoardStore } from '@hannun/shared/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clinicBoard } from '../testing/fixtures.js';
import { loadInitialSnapshot, persistSnapshots } from './initial-snapshot.js';

const seongdong = { id: 'seongdong', name: { ko: '성동구', en: 'Seongdong' } };
const inline = (text: string) => {
  document.body.innerHTML = '<script type="application/json" id="snapshot"></script>';
  const script = document.getElementById('snapshot');
  if (script) script.textContent = text;
};

beforeEach(() => {
  localStorage.clear();
  document.body.innerHTML = '';
});
afterEach(() => void vi.useRealTimers());

it('returns null on a first visit without a snapshot in the page', () => {
  expect(loadInitialSnapshot()).toBeNull();
});

it('prefers the snapshot in the page to the stored one', () => {
  localStorage.setItem('hannun:snapshot', JSON.stringify({ asOf: '1', district: seongdong, clinics: [] }));
  expect(loadInitialSnapshot()).toMatchObject({ asOf: '1' });
  inline(JSON.stringify({ asOf: '2', district: seongdong, clinics: [] }));
  expect(loadInitialSnapshot()).toMatchObject({ asOf: '2' });
});

it('fills in a clinic the server has not loaded yet from storage', () => {
  const [plaza, forest] = [clinicBoard('plaza'), clinicBoard('forest')];
  const stored = { asOf: '1', district: seongdong, clinics: [plaza, forest] };
  localStorage.setItem('hannun:snapshot', JSON.stringify(stored));
  inline(JSON.stringify({ asOf: '2', district: seongdong, clinics: [plaza], missing: ['forest'] }));
  expect(loadInitialSnapshot()?.clinics.map(({ clinicId }) => clinicId)).toEqual(['plaza', 'forest']);
});

it('prefers a stored board to an older one in the page, which may be an old copy', () => {
  const [morning, noon] = ['2026-11-23T00:00:00.000Z', '2026-11-23T03:00:00.000Z'];
  const at = (asOf: string) => ({
    ...{ asOf, district: seongdong },
    clinics: [{ ...clinicBoard('plaza'), asOf }],
  });
  for (const [inPage, stored] of [
    [morning, noon],
    [noon, morning],
  ] as const) {
    localStorage.setItem('hannun:snapshot', JSON.stringify(at(stored)));
    inline(JSON.stringify(at(inPage)));
    const store = createBoardStore();
    store.receiveBoards(loadInitialSnapshot()?.clinics ?? []);
    expect(store.view().boards.get('plaza')?.asOf).toBe(noon);
  }
});

it.each(['{"asOf":', '[]', '{"clinics":3}'])('starts empty on %s', (text) => {
  inline(text);
  expect(loadInitialSnapshot()).toBeNull();
});

it('stores boards received later', () => {
  vi.useFakeTimers();
  const store = createBoardStore();
  persistSnapshots(store, seongdong);
  store.receiveBoards([clinicBoard('plaza')]);
  expect(loadInitialSnapshot()).toBeNull();
  vi.advanceTimersByTime(5_000);
  expect(loadInitialSnapshot()).toMatchObject({ district: seongdong, clinics: [{ clinicId: 'plaza' }] });
});
