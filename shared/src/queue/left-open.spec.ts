import { expect, it } from 'vitest';
import type { DayLane } from './events.js';
import { evolve } from './evolve.js';
import { type ClinicDay, initialClinicDay } from './state.js';
import { at, dayOpened, makeCommand, runCommands } from './testing/scenario.js';
import { closeDay } from './timeouts.js';

const [pcr, rapid] = dayOpened.lanes as [DayLane, DayLane];
const saturday = { leftOpen: ['A002', 'A034'], leftOpenOn: '2026-11-21' };
const midnight = at('23:59');
const monday = (left: Partial<typeof saturday> = {}, lane: Partial<DayLane> = {}): ClinicDay =>
  evolve(initialClinicDay, { ...dayOpened, lanes: [{ ...pcr, ...lane }, rapid], ...left });
const ended = (state: ClinicDay, ...checkIns: string[]): ClinicDay => {
  const open = runCommands(
    state,
    checkIns.map((clock) => ({ ...makeCommand({ type: 'check-in', lane: 'pcr' }, at(clock)), id: clock })),
  );
  const end = new Date(Date.parse(midnight) + 60_000).toISOString();
  return closeDay(open, end).reduce(evolve, open);
};

it('names the numbers of the last night alone', () => {
  expect(ended(monday(saturday), '17:00', '17:10')).toMatchObject({
    leftOpen: ['A001', 'A002'],
    leftOpenOn: '2026-11-23',
  });
});

it('keeps those of an earlier night, with their day, while none is newer', () => {
  expect(ended(monday(saturday))).toMatchObject(saturday);
});

it('replaces those of a log that names no day', () => {
  expect(ended(monday({ leftOpen: ['A030'] }), '17:00').leftOpen).toEqual(['A001']);
});

it('names nobody of a lane that counts heads', () => {
  expect(ended(monday({}, { way: 'heads' }), '17:00').leftOpen).toEqual([]);
});
