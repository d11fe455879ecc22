import { expect, it } from 'vitest';
import { driftAt } from './drift.js';

const threeMinutes = 3 * 60_000;

it('moves by at most four pixels every three minutes, through nine positions', () => {
  const places = Array.from({ length: 9 }, (_, step) => driftAt(step * threeMinutes).join());
  expect(new Set(places).size).toBe(9);
  expect(
    places
      .join()
      .split(',')
      .every((pixels) => Math.abs(Number(pixels)) <= 4),
  ).toBe(true);
  expect(driftAt(threeMinutes - 1)).toEqual(driftAt(0));
  expect(driftAt(9 * threeMinutes)).toEqual(driftAt(0));
});
