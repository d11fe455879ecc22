import { expect, it } from 'vitest';
import { pageAt, paginate } from './page-rotation.js';

it.each([
  [0, [0]],
  [4, [4]],
  [5, [3, 2]],
  [8, [4, 4]],
])('deals %s lanes onto even pages of at most four', (lanes, sizes) => {
  const pages = paginate(Array.from({ length: lanes }), 4);
  expect(pages.map((page) => page.length)).toEqual(sizes);
});

it('rotates every 12 seconds, unless a page is pinned', () => {
  expect([0, 11_999, 12_000, 24_000].map((now) => pageAt(2, now, undefined))).toEqual([0, 0, 1, 0]);
  expect(pageAt(2, 0, 1)).toBe(1);
});
