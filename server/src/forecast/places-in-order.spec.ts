import { describe, expect, it } from 'vitest';
import { laneViewOf } from './lane-view.js';
import { nextPublishedForecast } from './published-forecast.js';

const range = { low: 60, likely: 300, high: 516 };
const open = { ok: true, rough: false, ...range } as const;
const rest = { noPlaces: null, reachable: null, lastPlace: undefined };
const published = nextPublishedForecast(null, open, { tickets: 3, nowSeconds: 0 });

describe('places in a line', () => {
  it('are told of no longer wait than a newcomer behind them', () => {
    const view = laneViewOf(open, {
      ...rest,
      published,
      places: [
        [0, 0, 180],
        [2, 120, 660],
      ],
    });
    expect(view.places).toEqual([
      [0, 0, 180],
      [2, 60, 540],
    ]);
  });

  it('are not before the end of a break that the newcomer was told of a moment ago', () => {
    const places = laneViewOf(open, { ...rest, published, places: [[0, 600, 900, 600]] }).places;
    expect(places).toEqual([[0, 600, 660, 600]]);
  });
});

describe('a newcomer of whom only a minimum is known', () => {
  const after = (notBefore?: number) =>
    ({
      ok: false,
      reason: 'too-wide',
      atLeast: 1858,
      tooWide: { low: 1858, likely: 2000, high: 9000, ...(notBefore === undefined ? {} : { notBefore }) },
    }) as const;
  const last: [number, number, number] = [4, 780, 3000];
  const least = (forecast: ReturnType<typeof after>, lastPlace: typeof last | undefined) =>
    laneViewOf(forecast, { ...rest, published: null, places: [last], lastPlace }).atLeast;

  it('waits at least as long as the last in line, not longer', () => {
    expect(least(after(), last)).toBe(780);
  });

  it('may wait longer through a break, or behind people of whom nothing is known', () => {
    expect(least(after(1800), last)).toBe(1858);
    expect(least(after(), undefined)).toBe(1858);
  });
});
