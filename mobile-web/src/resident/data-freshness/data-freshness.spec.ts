import { type ClockReading, createBoardStore } from '@hannun/shared/client';
import { expect, it } from 'vitest';
import { clinicBoard, nowMs } from '../testing/fixtures.js';
import { clinicFreshness, pageFreshness } from './data-freshness.js';

const board = clinicBoard('a', {
  contactAt: new Date(nowMs).toISOString(),
  asOf: new Date(nowMs).toISOString(),
});
const after = (seconds: number): ClockReading => ({
  wallMs: nowMs + seconds * 1000,
  monotonicMs: seconds * 1000,
});
const openedAt = after(0);

const storeOf = () => {
  const store = createBoardStore(() => after(0));
  store.receiveBoards([board]);
  return store;
};
const viewAfterBeat = () => {
  const store = storeOf();
  store.receiveBeat({
    at: new Date(nowMs).toISOString(),
    contacts: { a: new Date(nowMs).toISOString() },
  });
  return store.view();
};

it.each([
  [1, 'live'],
  [16, 'checking'],
  [61, 'stale'],
  [601, 'expired'],
] as const)('is, %i s after the last heartbeat, %s', (seconds, freshness) => {
  expect(clinicFreshness(board, { view: viewAfterBeat(), now: after(seconds), openedAt }).freshness).toBe(
    freshness,
  );
  expect(pageFreshness({ view: viewAfterBeat(), now: after(seconds), openedAt }).freshness).toBe(freshness);
});

it('is never live before the first heartbeat', () => {
  const view = storeOf().view();
  expect(clinicFreshness(board, { view, now: after(1), openedAt }).freshness).toBe('checking');
  expect(pageFreshness({ view, now: after(1), openedAt }).freshness).toBe('checking');
});

it('uses the age of the page where the phone’s clock is slow', () => {
  const behind: ClockReading = { wallMs: nowMs - 3_600_000, monotonicMs: 61_000 };
  const openedBehind: ClockReading = { wallMs: behind.wallMs - 61_000, monotonicMs: 0 };
  expect(
    clinicFreshness(board, { view: storeOf().view(), now: behind, openedAt: openedBehind }).freshness,
  ).toBe('stale');
});

it('is expired for a clinic without any data yet', () => {
  const silent = clinicBoard('silent', { contactAt: null });
  expect(clinicFreshness(silent, { view: viewAfterBeat(), now: after(1), openedAt })).toEqual({
    freshness: 'expired',
    ageSeconds: null,
    seenAtMs: null,
  });
});

it('is checking while boards are missing', () => {
  const view = { ...viewAfterBeat(), missingClinics: new Set(['unread']) };
  expect(pageFreshness({ view, now: after(1), openedAt }).freshness).toBe('checking');
  expect(clinicFreshness(board, { view, now: after(1), openedAt }).freshness).toBe('live');
});
