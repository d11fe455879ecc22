import { expect, it } from 'vitest';
import { AttemptLimiter } from './attempt-limiter.js';

/** How many of these attempts, all within one minute, are allowed. */
function countAllowed(
  blocks: readonly string[],
  limit = new AttemptLimiter({ blockPerMinute: 30, sitePerMinute: 60, totalPerMinute: 300 }),
) {
  return blocks.filter((block) => limit.tryAcquire(block, 0)).length;
}
const times = (count: number, block: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => block(i));

it('allows 30 of 2,000 guesses from one address, and more in the next minute', () => {
  const limit = new AttemptLimiter({ blockPerMinute: 30, sitePerMinute: 60, totalPerMinute: 300 });
  expect(
    countAllowed(
      times(2_000, () => '192.0.2.1'),
      limit,
    ),
  ).toBe(30);
  expect(limit.tryAcquire('192.0.2.1', 60_000)).toBe(true);
});

it('allows 60 of 2,000 guesses from as many networks of one site', () => {
  expect(countAllowed(times(2_000, (index) => `2001:db8:1:${index.toString(16)}::/64`))).toBe(60);
});

it('leaves each address one attempt while thousands guess, so that nobody is locked out', () => {
  const limit = new AttemptLimiter({ blockPerMinute: 30, sitePerMinute: 60, totalPerMinute: 300 });
  const crowd = times(10_000, (index) => `10.0.${index >> 8}.${index & 255}`);
  countAllowed(crowd, limit);
  expect(
    countAllowed(
      times(50, () => crowd[9_999] ?? ''),
      limit,
    ),
  ).toBe(0);
  expect(limit.tryAcquire('198.51.100.7', 0)).toBe(true);
});
