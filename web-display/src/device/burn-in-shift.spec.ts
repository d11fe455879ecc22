import { expect, it } from 'vitest';
import { burnInShift } from './burn-in-shift.js';

const threeMinutes = 3 * 60_000;

it('moves by at most four pixels every three minutes, through nine positions', () => {
  const shifts = Array.from({ length: 9 }, (_, step) => burnInShift(step * threeMinutes).join());
  expect(new Set(shifts).size).toBe(9);
  expect(
    shifts
      .join()
      .split(',')
      .every((pixels) => Math.abs(Number(pixels)) <= 4),
  ).toBe(true);
  expect(burnInShift(threeMinutes - 1)).toEqual(burnInShift(0));
  expect(burnInShift(9 * threeMinutes)).toEqual(burnInShift(0));
});
