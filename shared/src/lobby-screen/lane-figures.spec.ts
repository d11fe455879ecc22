import { expect, it } from 'vitest';
import type { LaneSaying } from '../saying/lane-saying.js';
import { laneFiguresOf } from './lane-figures.js';

const said = { pause: null, reachable: null, silence: null, callsFrom: null };
const moment = { nowMs: Date.parse('2026-11-23T10:00:00+09:00'), timeZone: 'Asia/Seoul' } as const;

it.each<LaneSaying>([
  { ...said, waiting: 0, state: 'full-for-now', reopensAt: '2026-11-23T04:00:00.000Z' },
  { ...said, waiting: 0, state: 'full', lastTicket: null, lastNumberBy: null, reopensAt: null },
  { ...said, waiting: 0, state: 'closed-by-hand', lastTicket: null },
  { ...said, waiting: 0, state: 'closed-by-hour', lastTicket: null, reopensAt: null },
])('counts who is left only where somebody is: $state', (saying) => {
  expect(laneFiguresOf(saying, moment).count).toBeNull();
  expect(laneFiguresOf({ ...saying, waiting: 2 }, moment).count).toBe('left');
});
