import { expect, it } from 'vitest';
import { screenStatusOf } from './screen-status.js';

const tv = { id: 'tv', label: 'TV', sound: 'on', lastContactAt: '' } as const;
const answer = { silent: false, stopped: false, publicUrl: null, screens: [tv] };

it.each([
  ['unknown', { ...answer, screens: [] }],
  ['well', answer],
  ['silent', { ...answer, silent: true }],
  ['away', { ...answer, screens: [], stopped: true }],
  ['stale', { ...answer, silent: true, stopped: true }],
] as const)('is %s', (lobby, screens) => {
  expect(screenStatusOf(screens)).toBe(lobby);
});
