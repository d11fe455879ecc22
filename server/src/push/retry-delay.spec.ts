import { expect, it } from 'vitest';
import { retryDelayMs } from './retry-delay.js';

const nowMs = Date.parse('2026-11-23T09:00:00Z');

it.each([
  [1, 1_000],
  [2, 2_000],
  [4, 8_000],
])('waits longer after each attempt, and not as long for everybody: attempt %i', (attempt, least) => {
  const delays = Array.from({ length: 50 }, () => retryDelayMs(attempt, null, nowMs));
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(least);
  expect(Math.max(...delays)).toBeLessThanOrEqual(1.5 * least);
  expect(new Set(delays).size).toBeGreaterThan(1);
});

it.each([
  ['7', 7_000],
  ['0', 0],
  ['Mon, 23 Nov 2026 09:01:00 GMT', 60_000],
  ['Mon, 23 Nov 2026 08:00:00 GMT', 0],
])('waits as long as the push service says: %s', (retryAfter, delay) => {
  expect(retryDelayMs(1, retryAfter, nowMs)).toBe(delay);
});

it('waits as without it where nobody can read what the push service says', () => {
  expect(retryDelayMs(1, 'soon', nowMs)).toBeGreaterThanOrEqual(1_000);
});
