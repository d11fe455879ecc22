import { expect, it } from 'vitest';
import { LeakyCount } from './leaky-count.js';
import { LightLimit } from './light-limit.js';

it('allows so many of an address in a second, others beside it, and all again in the next', () => {
  const limit = new LightLimit(3);
  const asked = (address: string, now: number, weight = 1) => limit.allows(address, weight, now);
  expect([1, 2, 3, 4].map(() => asked('one', 10_400))).toEqual([true, true, true, false]);
  expect(asked('other', 10_500)).toBe(true);
  expect(asked('other', 10_600, 3)).toBe(false);
  expect(asked('one', 11_400)).toBe(true);
});

it('counts in a longer window as well', () => {
  const limit = new LightLimit(1, 60_000);
  expect([0, 59_000, 60_000].map((now) => limit.allows('one', 1, now))).toEqual([true, false, true]);
});

it('allows a burst, then so many in a second, and holds nothing of who was long away', () => {
  const count = new LeakyCount(3, 2);
  const asked = (whose: string, now: number) => count.allows(whose, 1, now);
  expect([0, 0, 0, 0].map((now) => asked('one', now))).toEqual([true, true, true, false]);
  expect([400, 500, 600, 1_000].map((now) => asked('one', now))).toEqual([false, true, false, true]);
  expect(asked('other', 1_000)).toBe(true);
});
