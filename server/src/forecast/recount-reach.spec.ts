import { expect, it } from 'vitest';
import { type Act, dayOpened, play, sayAll } from './testing/said-day.js';

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
