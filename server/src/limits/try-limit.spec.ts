import { expect, it } from 'vitest';
import { TryLimit } from './try-limit.js';

/** How many of these tries, all in one minute, are answered. */
function answered(blocks: readonly string[], limit = new TryLimit({ ofBlock: 30, ofSite: 60, inAll: 300 })) {
  return blocks.filter((block) => limit.take(block, 0)).length;
}
const times = (count: number, block: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => block(i));

it('answers 30 of 2,000 guesses of one address, and all again in the next minute', () => {
  const limit = new TryLimit({ ofBlock: 30, ofSite: 60, inAll: 300 });
  expect(
    answered(
      times(2_000, () => '192.0.2.1'),
      limit,
    ),
  ).toBe(30);
  expect(limit.take('192.0.2.1', 60_000)).toBe(true);
});

it('answers 60 of 2,000 guesses of as many networks of one site', () => {
  expect(answered(times(2_000, (index) => `2001:db8:1:${index.toString(16)}::/64`))).toBe(60);
});

it('leaves everybody one try while thousands guess, so that nobody honest is locked out', () => {
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
