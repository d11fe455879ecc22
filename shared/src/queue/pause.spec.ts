import { expect, it } from 'vitest';
import type { LaneHours } from '../contract/desk.js';
import { pauseOf } from '../saying/lane-saying.js';
import { boardOf } from './board.js';
import type { DayLane, QueueEvent } from './events.js';
import { evolve } from './evolve.js';
import { type ClinicDay, initialClinicDay } from './state.js';
import { at, dayOpened, makeCommand, when } from './testing/scenario.js';

const [pcr, rapid] = dayOpened.lanes as [DayLane, DayLane];
/** The clinic has lunch from 12 to 13. */
const clinicWith = (ownHours: LaneHours | null, ...events: QueueEvent[]): ClinicDay =>
  [{ ...dayOpened, lanes: [{ ...pcr, ...(ownHours && { ownHours }) }, rapid] }, ...events].reduce(
    evolve,
    initialClinicDay,
  );
const hours = (from: string, until: string, ...breaks: [string, string][]): LaneHours => ({
  hours: {
    opensAt: at(from),
    closesAt: at(until),
    intakeClosesAt: at(until),
    breaks: breaks.map(([start, end]) => ({ from: at(start), until: at(end), reason: 'lunch' })),
  },
  nextOpensAt: null,
});
const paused = (since: string, until: string | null, lane?: string): QueueEvent => ({
  type: 'paused',
  at: at(since),
  reason: 'disinfection',
  until: until && at(until),
  ...(lane ? { lane } : {}),
});
const resumed = (time: string): QueueEvent => ({ type: 'resumed', at: at(time) });
const boardAt = (state: ClinicDay, clock: string) =>
  boardOf(state, { version: 1, nowIso: at(clock), contactAt: null });
const pausesAt = (state: ClinicDay, clock: string) => {
  const board = boardAt(state, clock);
  return board.lanes.map((lane) => pauseOf(board, lane));
};
const lunch = { reason: 'lunch', until: at('13:00') };
const cleaning = (until: string | null) => ({ reason: 'disinfection', until: until && at(until) });

it.each([
  [
    'this lane’s ends in the clinic’s lunch',
    [paused('11:50', '12:30', 'pcr')],
    '11:50',
    [cleaning('13:00'), null],
  ],
  ['the same, in the lunch', [paused('11:50', '12:30', 'pcr')], '12:10', [lunch, lunch]],
  [
    'the same, resumed from lunch early',
    [paused('11:50', '12:30', 'pcr'), resumed('12:20')],
    '12:20',
    [cleaning('12:30'), null],
  ],
  [
    'this lane’s ends after the lunch',
    [paused('11:50', '13:20', 'pcr')],
    '12:10',
    [cleaning('13:20'), lunch],
  ],
  ['this lane’s has no end', [paused('11:50', null, 'pcr')], '12:10', [cleaning(null), lunch]],
  [
    'the clinic’s has no end',
    [paused('11:50', null), paused('11:50', '13:20', 'pcr')],
    '12:10',
    [cleaning(null), cleaning(null)],
  ],
  [
    'the clinic’s ends in its lunch',
    [paused('11:50', '12:30')],
    '11:55',
    [cleaning('13:00'), cleaning('13:00')],
  ],
] as const)('goes on when neither the lane nor its clinic rests: %s', (_, events, clock, expected) =>
  expect(pausesAt(clinicWith(null, ...events), clock)).toEqual(expected),
);

it('goes on through a break of the lane that follows one of the clinic', () => {
  const late = clinicWith(hours('09:00', '18:00', ['12:30', '13:30']));
  expect(pausesAt(late, '12:10')).toEqual([{ reason: 'lunch', until: at('13:30') }, lunch]);
  const resume = makeCommand({ type: 'resume', lane: 'pcr' }, at('12:10'));
  expect(when(late, resume)).toMatchObject({ error: { code: 'already-done' } });
});

it('opens no lane in a break', () => {
  const midday = clinicWith(hours('12:30', '16:00'));
  const [lane] = boardAt(midday, '10:00').lanes;
  expect(lane).toMatchObject({ intake: 'not-yet', reopensAt: at('13:00') });
  expect(boardAt(midday, '12:40').lanes[0]).not.toHaveProperty('intake');
});

it('has new places after noon once nobody rests any more', () => {
  const quota = { morning: 0, afternoon: 5 };
  const long = evolve(clinicWith(null), paused('11:00', '13:40', 'rapid'));
  const full = { ...long, lanes: long.lanes.map((lane) => ({ ...lane, quota })) };
  expect(boardAt(full, '11:10').lanes.map(({ reopensAt }) => reopensAt)).toEqual([at('13:00'), at('13:40')]);
});
