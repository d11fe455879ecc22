import { expect, it } from 'vitest';
import type { PlaceForecast } from './board.js';
import { rangeAtPlace } from './places.js';

const places: PlaceForecast[] = [
  [0, 0, 120],
  [4, 400, 920],
  [10, 1000, 1820],
];

it('interpolates between the positions on a board', () => {
  expect([0, 2, 4, 7, 10].map((ahead) => rangeAtPlace(places, ahead))).toEqual([
    { low: 0, high: 120 },
    { low: 200, high: 520 },
    { low: 400, high: 920 },
    { low: 700, high: 1370 },
    { low: 1000, high: 1820 },
  ]);
});

it('returns null beyond the last position and without positions', () => {
  expect(rangeAtPlace(places, 11)).toBeNull();
  expect(rangeAtPlace([], 0)).toBeNull();
  expect(rangeAtPlace(undefined, 3)).toBeNull();
});
