import { expect, it } from 'vitest';
import { suggestedResumeTimes, todayAt } from './resume-times.js';

const at = (clock: string) => `2026-11-23T${clock}:00.000Z`;
const now = Date.parse(at('05:03'));

it('offers resume times rounded up to five minutes', () => {
  expect(suggestedResumeTimes(now)).toEqual([at('05:20'), at('05:35'), at('06:05')]);
});

it('reads a time of today in the district’s time zone, and rejects one that has passed', () => {
  expect(todayAt('16:30', now, 'Asia/Seoul')).toBe(at('07:30'));
  expect(todayAt('14:03', now, 'Asia/Seoul')).toBeNull();
  expect(todayAt('00:30', now, 'America/New_York')).toBe(at('05:30'));
  expect(todayAt('', now, 'Asia/Seoul')).toBeNull();
});
