import { expect, it } from 'vitest';
import { clampTimestamp } from './event-time.js';

const now = Date.parse('2026-11-23T11:00:00+09:00');
const believed = (at: string, nowMs = now, isCarriedOver = false) =>
  clampTimestamp(at, { nowMs, timeZone: 'Asia/Seoul', isCarriedOver });

it('accepts a time of the same day, in UTC', () => {
  expect(believed('2026-11-23T09:12:00+09:00')).toBe('2026-11-23T00:12:00.000Z');
});

it('accepts a clock up to two minutes ahead', () => {
  expect(believed('2026-11-23T11:02:00+09:00')).toBe('2026-11-23T02:02:00.000Z');
  expect(believed('2026-11-23T11:02:01+09:00')).toBe('2026-11-23T02:00:00.000Z');
});

it('uses the server’s time when the tablet’s clock is already past midnight', () => {
  const evening = Date.parse('2026-11-23T23:59:30+09:00');
  expect(believed('2026-11-24T00:00:10+09:00', evening)).toBe('2026-11-23T14:59:30.000Z');
});

it('rejects a tap of yesterday', () => {
  expect(believed('2026-11-22T23:59:59+09:00')).toBeNull();
});

it('accepts a tap of yesterday where the line goes on from there, but none older', () => {
  expect(believed('2026-11-22T00:00:00+09:00', now, true)).toBe('2026-11-21T15:00:00.000Z');
  expect(believed('2026-11-21T23:59:59+09:00', now, true)).toBeNull();
});
