import { expect, it } from 'vitest';
import { screenStatusOf, statusAfter } from './screen-status.js';

const tv = { id: 'tv', label: 'TV', sound: 'on', lastContactAt: '' } as const;
const answer = { silent: false, stopped: false, publicUrl: null, screens: [tv] };

it.each([
  ['none', { ...answer, screens: [] }],
  ['well', answer],
  ['silent', { ...answer, silent: true }],
  ['away', { ...answer, screens: [], stopped: true }],
  ['stale', { ...answer, silent: true, stopped: true }],
] as const)('is %s', (lobby, screens) => {
  expect(screenStatusOf(screens)).toBe(lobby);
});

it('promises nothing of screens that nobody has asked about for a minute', () => {
  const known = statusAfter({ status: 'unknown', atMs: 0 }, answer, 10_000);
  expect(known.status).toBe('well');
  expect(statusAfter(known, null, 50_000).status).toBe('well');
  expect(statusAfter(known, null, 70_000).status).toBe('unknown');
});
