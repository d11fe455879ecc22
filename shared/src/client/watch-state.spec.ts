import { expect, it } from 'vitest';
import { watchRetryDelayMs } from './watch-state.js';

const codes = ['unavailable', 'internal', 'malformed', 'rate-limited', 'unknown-clinic', 'invalid'];

it.each(codes)(
  'asks again within two seconds of the first "%s", each client at a moment of its own',
  (code) => {
    const pauses = [0, 0.25, 0.5, 0.75, 1].map((random) => watchRetryDelayMs(code, 1, random));
    expect(pauses).toEqual([1_000, 1_250, 1_500, 1_750, 2_000]);
  },
);

it.each(['unavailable', 'internal', 'malformed'])('goes on asking every two seconds while "%s"', (code) => {
  expect(watchRetryDelayMs(code, 500, 1)).toBe(2_000);
});

it.each(['rate-limited', 'unknown-clinic'])('asks ever less often while "%s", and never gives up', (code) => {
  const pauses = [1, 2, 3, 4, 5, 6, 500].map((rejections) => watchRetryDelayMs(code, rejections, 1) / 1_000);
  expect(pauses).toEqual([2, 4, 8, 16, 32, 60, 60]);
});
