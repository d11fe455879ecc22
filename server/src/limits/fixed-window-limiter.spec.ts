import { expect, it } from 'vitest';
import { BurstLimiter } from './burst-limiter.js';
import { FixedWindowLimiter } from './fixed-window-limiter.js';

it('allows so many per key and second, and again in the next second', () => {
  const limit = new FixedWindowLimiter(3);
  const asked = (address: string, now: number, weight = 1) => limit.allows(address, weight, now);
  expect([1, 2, 3, 4].map(() => asked('one', 10_400))).toEqual([true, true, true, false]);
  expect(asked('other', 10_500)).toBe(true);
  expect(asked('other', 10_600, 3)).toBe(false);
  expect(asked('one', 11_400)).toBe(true);
});

it('supports a longer window', () => {
  const limit = new FixedWindowLimiter(1, 60_000);
  expect([0, 59_000, 60_000].map((now) => limit.allows('one', 1, now))).toEqual([true, false, true]);
});

it('allows a burst and then a steady rate per key', () => {
  const count = new BurstLimiter(3, 2);
  const asked = (whose: string, now: number) => count.allows(whose, 1, now);
  expect([0, 0, 0, 0].map((now) => asked('one', now))).toEqual([true, true, true, false]);
  expect([400, 500, 600, 1_000].map((now) => asked('one', now))).toEqual([false, true, false, true]);
  expect(asked('other', 1_000)).toBe(true);
});
