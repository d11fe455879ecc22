import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KeyedThrottle } from './keyed-throttle.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('runs the first call at once and merges those of the next 100 ms into one', () => {
  const flushed: [string, number][] = [];
  const began = Date.now();
  const window = new KeyedThrottle((key: string) => flushed.push([key, Date.now() - began]), 100);
  const changeAt = (moment: number, key: string) => setTimeout(() => window.trigger(key), moment);
  window.trigger('plaza');
  for (const moment of [10, 50, 99, 150, 199]) changeAt(moment, 'plaza');
  changeAt(20, 'forest');
  changeAt(450, 'plaza');
  vi.advanceTimersByTime(1_000);
  expect(flushed).toEqual([
    ['plaza', 0],
    ['forest', 20],
    ['plaza', 100],
    ['plaza', 200],
    ['plaza', 450],
  ]);
});

it('does not flush after it was closed', () => {
  const flush = vi.fn();
  const window = new KeyedThrottle(flush, 100);
  window.trigger('plaza');
  window.trigger('plaza');
  window.close();
  vi.advanceTimersByTime(1_000);
  expect(flush).toHaveBeenCalledTimes(1);
});
