import { expect, it } from 'vitest';
import { BurstLimiter } from './burst-limiter.js';
import { FixedWindowLimiter } from './fixed-window-limiter.js';

it('allows so many per key and second, and again in the next second', () => {
  const limiter = new FixedWindowLimiter(3);
  const allows = (address: string, nowMs: number, weight = 1) => limiter.allows(address, weight, nowMs);
  expect([1, 2, 3, 4].map(() => allows('one', 10_400))).toEqual([true, true, true, false]);
  expect(allows('other', 10_500)).toBe(true);
  expect(allows('other', 10_600, 3)).toBe(false);
  expect(allows('one', 11_400)).toBe(true);
});

it('supports a longer window', () => {
  const limiter = new FixedWindowLimiter(1, 60_000);
  expect([0, 59_000, 60_000].map((nowMs) => limiter.allows('one', 1, nowMs))).toEqual([true, false, true]);
});

it('allows a burst and then a steady rate per key', () => {
  const limiter = new BurstLimiter(3, 2);
  const allows = (key: string, nowMs: number) => limiter.allows(key, 1, nowMs);
  expect([0, 0, 0, 0].map((nowMs) => allows('one', nowMs))).toEqual([true, true, true, false]);
  expect([400, 500, 600, 1_000].map((nowMs) => allows('one', nowMs))).toEqual([false, true, false, true]);
  expect(allows('other', 1_000)).toBe(true);
});
