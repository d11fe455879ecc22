import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterWork, lastStart, workWithin } from './work-between-breaks.js';

const minutes = (count: number) => count * 60_000;
const breaks = [
  { fromMs: minutes(180), untilMs: minutes(240) },
  { fromMs: minutes(360), untilMs: minutes(380) },
];
const after = (start: number, work: number) => afterWork(breaks, minutes(start), minutes(work)) / minutes(1);

describe('work goes on after a break', () => {
  it.each([
    ['before it', 100, 30, 130],
    ['up to its first minute', 170, 10, 240],
    ['across it', 170, 25, 255],
    ['from within', 200, 15, 255],
    ['nothing left, within', 200, 0, 240],
    ['across both', 170, 140, 390],
  ])('%s', (_, start, work, done) => expect(after(start, work)).toBe(done));
});

it('takes breaks out of a wait by the clock', () => {
  expect(workWithin(breaks, minutes(170), minutes(85)) / minutes(1)).toBe(25);
  expect(workWithin(breaks, minutes(170), minutes(15)) / minutes(1)).toBe(10);
});

it('the last start is in time, and a later one is not', () => {
  const time = fc.integer({ min: 0, max: minutes(500) });
  fc.assert(
    fc.property(time, fc.integer({ min: 0, max: minutes(200) }), (end, work) => {
      const start = lastStart(breaks, end, work);
      expect(afterWork(breaks, start, work)).toBeLessThanOrEqual(end);
      expect(afterWork(breaks, start + 1, work)).toBeGreaterThan(end);
    }),
  );
});
