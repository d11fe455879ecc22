import type { DayLane } from '@hannun/shared/queue';
import { expect, it } from 'vitest';
import { type Act, at, dayOpened, hoursOf, pcr, play, rapid } from '../forecast/testing/said-day.js';
import { boothsAtWork } from './clinic-figures.js';

const dayOf = (lane: Partial<DayLane>, ...acts: Act[]) =>
  play(dayOpened({ lanes: [pcr, { ...rapid, ...lane }] }), acts).state;
const own = (hours: ReturnType<typeof hoursOf> | null) => ({ ownHours: { hours, nextOpensAt: null } });
const mornings = own(hoursOf({ from: '09:00', intake: '11:30', until: '12:00' }));

it.each([
  ['all while all lanes run', dayOf({}), '10:00', { open: 3, of: 3 }],
  ['none of a lane that rests today', dayOf(own(null)), '10:00', { open: 2, of: 2 }],
  ['none of a lane whose hours are over', dayOf(mornings), '14:00', { open: 2, of: 2 }],
  [
    'those of one whose last people are still served',
    dayOf(mornings, ['11:00', { type: 'check-in', lane: 'rapid' }]),
    '11:40',
    { open: 3, of: 3 },
  ],
  ['none before opening', dayOf({}), '08:30', { open: 0, of: 0 }],
  ['one that serves both lanes once', dayOf({ booths: ['2'] }), '10:00', { open: 2, of: 2 }],
  [
    'one that rests as not open',
    dayOf({}, ['09:30', { type: 'open-booths', lane: 'pcr', booths: ['1'] }]),
    '10:00',
    { open: 2, of: 3 },
  ],
])('counts booths: %s', (_, state, clock, booths) => expect(boothsAtWork(state, at(clock))).toEqual(booths));
