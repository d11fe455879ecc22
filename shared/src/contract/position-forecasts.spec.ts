import { expect, it } from 'vitest';
import type { PositionForecast } from './board.js';
import { rangeAtPosition } from './position-forecasts.js';

const places: PositionForecast[] = [
  [0, 0, 120],
  [4, 400, 920],
  [10, 1000, 1820],
];

it('interpolates between the positions on a board', () => {
  expect([0, 2, 4, 7, 10].map((ahead) => rangeAtPosition(places, ahead))).toEqual([
    { low: 0, high: 120 },
    { low: 200, high: 520 },
    { low: 400, high: 920 },
    { low: 700, high: 1370 },
    { low: 1000, high: 1820 },
  ]);
});

it('keeps a known start, and never interpolates into the break before it', () => {
  const aroundLunch: PositionForecast[] = [
    [0, 0, 300],
    [4, 900, 5400],
    [8, 4800, 6000, 4800],
    [12, 5200, 6600, 4800],
  ];
  expect([2, 6, 8, 10].map((ahead) => rangeAtPosition(aroundLunch, ahead))).toEqual([
    { low: 450, high: 2850 },
    { low: 900, high: 5700 },
    { low: 4800, high: 6000, notBefore: 4800 },
    { low: 5000, high: 6300, notBefore: 4800 },
  ]);
});

it('returns null beyond the last position and without positions', () => {
  expect(rangeAtPosition(places, 11)).toBeNull();
  expect(rangeAtPosition([], 0)).toBeNull();
  expect(rangeAtPosition(undefined, 3)).toBeNull();
});
