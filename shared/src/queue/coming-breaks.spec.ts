import { expect, it } from 'vitest';
import type { LaneHours } from '../contract/desk.js';
import { boardOf } from './board.js';
import type { DayLane, QueueEvent } from './events.js';
import { at, dayOpened, given } from './testing/scenario.js';

const [pcr, rapid] = dayOpened.lanes as [DayLane, DayLane];
const ownHours: LaneHours = {
  hours: {
    opensAt: at('09:00'),
    closesAt: at('16:00'),
    intakeClosesAt: at('16:00'),
    breaks: [
      { from: at('12:30'), until: at('13:30'), reason: 'disinfection' },
      { from: at('15:00'), until: at('15:20'), reason: 'other' },
    ],
  },
  nextOpensAt: null,
};

/** The breaks of PCR, and of a rapid test with hours of its own. */
const breaksAt = (clock: string, ...events: QueueEvent[]) => {
  const state = given({ ...dayOpened, lanes: [pcr, { ...rapid, ownHours }] }, ...events);
  const { lanes } = boardOf(state, { version: 1, nowIso: at(clock), contactAt: null });
  return lanes.map(({ breaks = [] }) => breaks);
};
const lunch = { from: at('12:00'), until: at('13:00'), reason: 'lunch' };
const ofBoth = { from: at('12:00'), until: at('13:30'), reason: 'lunch' };
const own = { from: at('15:00'), until: at('15:20'), reason: 'other' };

it('a board tells the breaks that are not over, those of clinic and lane as one', () => {
  expect(breaksAt('11:45')).toEqual([[lunch], [ofBoth, own]]);
  expect(breaksAt('12:59')).toEqual([[lunch], [ofBoth, own]]);
  expect(breaksAt('14:00')).toEqual([[], [own]]);
});

it('not one that staff ended early, nor any of a lane that is over for newcomers', () => {
  const resumed: QueueEvent = { type: 'resumed', at: at('12:20') };
  expect(breaksAt('12:21', resumed)[0]).toEqual([]);
  expect(breaksAt('11:50', { type: 'intake-closed', at: at('11:00') })).toEqual([[], []]);
});
