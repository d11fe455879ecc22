import { expect, it } from 'vitest';
import { LightLimit } from './light-limit.js';

it('allows so many of an address in a second, others beside it, and all again in the next', () => {
  const limit = new LightLimit(3);
  const asked = (address: string, now: number, weight = 1) => limit.allows(address, weight, now);
  expect([1, 2, 3, 4].map(() => asked('one', 10_400))).toEqual([true, true, true, false]);
  expect(asked('other', 10_500)).toBe(true);
  expect(asked('other', 10_600, 3)).toBe(false);
  expect(asked('one', 11_000)).toBe(true);
});
