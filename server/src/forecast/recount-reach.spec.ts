import { expect, it } from 'vitest';
import { DayForecaster } from './day-forecaster.js';
import { type Act, at, dayOpened, play, sayAll } from './testing/said-day.js';

const arrivals = (count: number): Act[] =>
  Array.from({ length: count }, () => ['16:40', { type: 'check-in', lane: 'pcr' }]);
const call = (clock: string): Act => [clock, { type: 'call', lane: 'pcr', booth: '1' }];
const count = (clock: string, waiting: number): Act => [clock, { type: 'correct', lane: 'pcr', waiting }];

const lineOf = (acts: readonly Act[], clock: string) => {
  const [said] = sayAll(play(dayOpened({}), acts), clock);
  return said && { waiting: said.saying.waiting, reachable: said.saying.reachable };
};

it('judges at once by the people whom a recount left how far the day reaches', () => {
  const long = [...arrivals(130), call('17:20'), call('17:22')];
  expect(lineOf(long, '17:23')).toMatchObject({ waiting: 128, reachable: expect.any(String) });
  const counted = [...long, count('17:24', 4), call('17:25')];
  expect(lineOf(counted, '17:25')).toEqual({ waiting: 3, reachable: null });
});

/** Who comes at 16:00 is in time as long as calls go on. */
const standing: Act[] = Array.from({ length: 22 }, () => ['16:00', { type: 'check-in', lane: 'pcr' }]);
const calledLong = [...standing, call('16:02'), call('16:04')];

it('warns by the clock a line that stands still, and takes it back once calls go on in time', () => {
  expect(lineOf(calledLong, '16:06')).toMatchObject({ waiting: 20, reachable: null });
  const still = play(dayOpened({}), calledLong);
  expect(lineOf(calledLong, '17:50')).toMatchObject({ waiting: 20, reachable: expect.any(String) });
  const [said] = sayAll(still, '17:50');
  expect(said?.tickets.at(-1)).toMatchObject({ state: 'may-not-be-reached', isProbable: true });
  expect(lineOf([...calledLong, call('16:50'), call('16:52')], '16:55')).toMatchObject({ reachable: null });
});

it('adds nothing by the clock while no tablet is heard', () => {
  const forecaster = new DayForecaster({}, true);
  forecaster.replay([...play(dayOpened({}), calledLong).log]);
  const reachAt = (clock: string, seen: string) =>
    forecaster.laneView('pcr', Date.parse(at(clock)) / 1000, Date.parse(at(seen)) / 1000).reachable;
  expect(reachAt('17:50', '17:50')).toBeDefined();
  expect(reachAt('17:51', '16:10')).toBeUndefined();
  expect(reachAt('17:52', '17:49')).toBeDefined();
});
