import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  covers,
  type DisplayedWait,
  roundOutwards,
  stabilizeWait,
  toDisplayedWait,
} from './display-rounding.js';

const minutes = (low: number, high: number) => ({ low: low * 60, likely: low * 60, high: high * 60 });

it('rounds both ends outwards to a step, and leaves exact ends alone', () => {
  expect(roundOutwards({ low: 59.9, high: 60.1 })).toEqual({ low: 59, high: 61 });
  expect(roundOutwards({ low: 119, high: 121 }, 60)).toEqual({ low: 60, high: 180 });
  expect(roundOutwards({ low: 120, high: 180 }, 60)).toEqual({ low: 120, high: 180 });
});

describe('a range on a board', () => {
  it.each<[number, number, DisplayedWait]>([
    [0, 4, { kind: 'within', minutes: 5 }],
    [3, 5, { kind: 'within', minutes: 5 }],
    [3, 6, { kind: 'within', minutes: 10 }],
    [22, 38, { kind: 'between', low: 20, high: 40 }],
    [25, 40, { kind: 'between', low: 25, high: 40 }],
    [42, 61, { kind: 'between', low: 40, high: 70 }],
    [95, 121, { kind: 'hours', lowMinutes: 90, highMinutes: 150 }],
    [12, 130, { kind: 'within', minutes: 150 }],
    [121, 150, { kind: 'more-than', minutes: 120 }],
  ])('from %d to %d minutes is rounded outwards', (low, high, shown) => {
    expect(toDisplayedWait(minutes(low, high), 1)).toEqual(shown);
  });

  it('shows no wait only when nobody waits', () => {
    expect(toDisplayedWait(minutes(0, 1), 0)).toEqual({ kind: 'none' });
    expect(toDisplayedWait(minutes(0, 1), 1)).toEqual({ kind: 'within', minutes: 5 });
    expect(toDisplayedWait(minutes(0, 30), 0)).toEqual({ kind: 'within', minutes: 30 });
  });

  it('never narrows the range', () => {
    const ends = fc.tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 9000 }));
    fc.assert(
      fc.property(ends, ([low, width]) => {
        const shown = toDisplayedWait({ low, high: low + width }, 3);
        if (shown.kind === 'between') {
          expect(shown.low * 60).toBeLessThanOrEqual(low);
          expect(shown.high * 60).toBeGreaterThanOrEqual(low + width);
          expect([shown.low % 5, shown.high % 5]).toEqual([0, 0]);
          expect(shown.high - shown.low).toBeGreaterThanOrEqual(5);
        }
        if (shown.kind === 'more-than') expect(low).toBeGreaterThanOrEqual(shown.minutes * 60);
      }),
    );
  });
});

it('recognizes whether a wait was within the displayed range', () => {
  const shown: DisplayedWait = { kind: 'between', low: 20, high: 40 };
  expect([1199, 1200, 2400, 2401].map((wait) => covers(shown, wait))).toEqual([false, true, true, false]);
  expect(covers({ kind: 'within', minutes: 5 }, 301)).toBe(false);
  expect(covers({ kind: 'more-than', minutes: 120 }, 7200)).toBe(true);
  expect(covers({ kind: 'none' }, 61)).toBe(false);
});

describe('a displayed range', () => {
  const between = (low: number, high: number): DisplayedWait => ({ kind: 'between', low, high });
  const standing = { shown: between(20, 35), sinceSeconds: 1000 };

  it('ignores a change of one step', () => {
    expect(stabilizeWait(standing, between(25, 40), 1060)).toBe(standing);
  });

  it('changes after two minutes, or at once on a larger change', () => {
    expect(stabilizeWait(standing, between(25, 40), 1120)).toEqual({
      shown: between(25, 40),
      sinceSeconds: 1120,
    });
    expect(stabilizeWait(standing, between(40, 60), 1001)).toEqual({
      shown: between(40, 60),
      sinceSeconds: 1001,
    });
    expect(stabilizeWait(null, between(5, 10), 7)).toEqual({ shown: between(5, 10), sinceSeconds: 7 });
  });
});
