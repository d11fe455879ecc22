import { type ClockReading, createBoardStore } from '@hannun/shared/client';
import { expect, it } from 'vitest';
import { clinicBoard, morning } from '../testing/boards.js';
import { pageTrust, trustOf } from './trust.js';

const board = clinicBoard('a', {
  contactAt: new Date(morning).toISOString(),
  asOf: new Date(morning).toISOString(),
});
const after = (seconds: number): ClockReading => ({
  wall: morning + seconds * 1000,
  monotonic: seconds * 1000,
});
const opened = after(0);

const storeOf = () => {
  const store = createBoardStore(() => after(0));
  store.receiveBoards([board]);
  return store;
};
const heard = () => {
  const store = storeOf();
  store.receiveBeat({
    at: new Date(morning).toISOString(),
    contacts: { a: new Date(morning).toISOString() },
  });
  return store.view();
};

it.each([
  [1, 'live'],
  [16, 'checking'],
  [61, 'stale'],
  [601, 'expired'],
] as const)('is, %i s after the last heartbeat, %s', (seconds, freshness) => {
  expect(trustOf(board, heard(), after(seconds), opened).freshness).toBe(freshness);
  expect(pageTrust(heard(), after(seconds), opened).freshness).toBe(freshness);
});

it('is never live before the first heartbeat', () => {
  const view = storeOf().view();
  expect(trustOf(board, view, after(1), opened).freshness).toBe('checking');
  expect(pageTrust(view, after(1), opened).freshness).toBe('checking');
});

it('uses the age of the page where the phone’s clock is slow', () => {
  const behind: ClockReading = { wall: morning - 3_600_000, monotonic: 61_000 };
  const openedBehind: ClockReading = { wall: behind.wall - 61_000, monotonic: 0 };
  expect(trustOf(board, storeOf().view(), behind, openedBehind).freshness).toBe('stale');
});

it('is expired for a clinic that was never heard', () => {
  const silent = clinicBoard('silent', { contactAt: null });
  expect(trustOf(silent, heard(), after(1), opened)).toEqual({ freshness: 'expired', age: null });
});

it('is checking while boards are missing', () => {
  const view = { ...heard(), awaited: new Set(['unread']) };
  expect(pageTrust(view, after(1), opened).freshness).toBe('checking');
  expect(trustOf(board, view, after(1), opened).freshness).toBe('live');
});
