import { expect, it } from 'vitest';
import { TryLimit } from './try-limit.js';

/** How many of these attempts, all within one minute, are allowed. */
function answered(blocks: readonly string[], limit = new TryLimit({ ofBlock: 30, ofSite: 60, inAll: 300 })) {
  return blocks.filter((block) => limit.take(block, 0)).length;
}
const times = (count: number, block: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => block(i));

it('allows 30 of 2,000 guesses from one address, and more in the next minute', () => {
  const limit = new TryLimit({ ofBlock: 30, ofSite: 60, inAll: 300 });
  expect(
    answered(
      times(2_000, () => '192.0.2.1'),
      limit,
    ),
  ).toBe(30);
  expect(limit.take('192.0.2.1', 60_000)).toBe(true);
});

it('allows 60 of 2,000 guesses from as many networks of one site', () => {
  expect(answered(times(2_000, (index) => `2001:db8:1:${index.toString(16)}::/64`))).toBe(60);
});

it('leaves each address one attempt while thousands guess, so that nobody is locked out', () => {
  const limit = new TryLimit({ ofBlock: 30, ofSite: 60, inAll: 300 });
  const crowd = times(10_000, (index) => `10.0.${index >> 8}.${index & 255}`);
  answered(crowd, limit);
  expect(
    answered(
      times(50, () => crowd[9_999] ?? ''),
      limit,
    ),
  ).toBe(0);
  expect(limit.take('198.51.100.7', 0)).toBe(true);
});
