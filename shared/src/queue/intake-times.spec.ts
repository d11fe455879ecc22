import { expect, it } from 'vitest';
import type { LaneHours } from '../contract/desk.js';
import { boardOf } from './board.js';
import type { DayLane, EventOf } from './events.js';
import { evolve } from './evolve.js';
import { initialClinicDay } from './state.js';
import { at, dayOpened, makeCommand, stateAfter, when } from './testing/scenario.js';

const [pcr] = dayOpened.lanes as [DayLane];
const tomorrow = '2026-11-24T00:00:00.000Z';
const laneOn = (day: Partial<EventOf<'day-opened'>>, lane: Partial<DayLane>, clock: string) => {
  const state = evolve(initialClinicDay, { ...dayOpened, ...day, lanes: [{ ...pcr, ...lane }] });
  return boardOf(state, { version: 1, nowIso: at(clock), contactAt: null }).lanes[0];
};
const quota = { morning: 0, afternoon: 5 };
const ownHours = (intake: string, ...breaks: [string, string][]): LaneHours => ({
  hours: {
    ...{ opensAt: at('09:00'), closesAt: at('18:00'), intakeClosesAt: at(intake) },
    breaks: breaks.map(([from, until]) => ({ from: at(from), until: at(until), reason: 'other' })),
  },
  nextOpensAt: tomorrow,
});

it.each([
  ['the clinic’s lunch', ownHours('17:30'), '13:00'],
  ['a break of the lane that follows it', ownHours('17:30', ['12:40', '13:40']), '13:40'],
  ['a break of the lane after work has begun again', ownHours('17:30', ['13:30', '14:00']), '13:00'],
])('new places come after %s', (_, own, clock) => {
  expect(laneOn({}, { quota, ownHours: own }, '10:00')).toMatchObject({ reopensAt: at(clock) });
  const places = { quota: { morning: 3, afternoon: 5 }, ownHours: own };
  expect(laneOn({}, places, '10:00')).toMatchObject({ morePlacesAt: at(clock) });
});

it.each(['12:00', '12:30', '13:00'])('nobody is told of new places once intake has ended at %s', (intake) => {
  const full = laneOn({}, { quota, ownHours: ownHours(intake) }, '10:00');
  expect(full).toMatchObject({ intake: 'full', reopensAt: tomorrow });
  const open = laneOn({}, { quota: { morning: 3, afternoon: 5 }, ownHours: ownHours(intake) }, '10:00');
  expect(open).not.toHaveProperty('morePlacesAt');
});

it('intake has no end round the clock, and one where it ends before midnight', () => {
  const hours = { opensAt: at('00:00'), closesAt: at('24:00'), intakeClosesAt: at('24:00'), breaks: [] };
  const until = (part: Partial<typeof hours & { goesOnUntil: string | null }>) =>
    laneOn({ hours: { ...hours, ...part } }, {}, '10:00')?.intakeUntil;
  expect(until({ goesOnUntil: null })).toBeUndefined();
  expect(until({})).toBe(at('24:00'));
  expect(until({ goesOnUntil: null, intakeClosesAt: at('23:30') })).toBe(at('23:30'));
});

it('a break of the lane alone pauses it, and staff may end it', () => {
  const own = ownHours('17:30', ['14:00', '14:30']);
  const state = evolve(initialClinicDay, { ...dayOpened, lanes: [{ ...pcr, ownHours: own }] });
  const pauseAt = (clock: string, of = state) => {
    const [lane] = boardOf(of, { version: 1, nowIso: at(clock), contactAt: null }).lanes;
    return [lane?.reason, lane?.pausedUntil];
  };
  expect(pauseAt('14:10')).toEqual(['other', at('14:30')]);
  const resumed = when(state, makeCommand({ type: 'resume', lane: 'pcr' }, at('14:10')));
  expect(pauseAt('14:11', stateAfter(state, resumed))).toEqual([undefined, undefined]);
});
