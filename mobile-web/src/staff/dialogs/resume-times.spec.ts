import { expect, it } from 'vitest';
import { nextTimeAt, suggestedResumeTimes } from './resume-times.js';

const at = (clock: string) => `2026-11-23T${clock}:00.000Z`;
const now = Date.parse(at('05:03'));

it('offers resume times rounded up to five minutes', () => {
  expect(suggestedResumeTimes(now)).toEqual([at('05:20'), at('05:35'), at('06:05')]);
});

it('reads a time of today in the district’s time zone, and rejects one that has passed', () => {
  expect(nextTimeAt('16:30', now, 'Asia/Seoul')).toBe(at('07:30'));
  expect(nextTimeAt('14:03', now, 'Asia/Seoul')).toBeNull();
  expect(nextTimeAt('00:30', now, 'America/New_York')).toBe(at('05:30'));
  expect(nextTimeAt('', now, 'Asia/Seoul')).toBeNull();
});

it('reads a time after midnight late in the evening', () => {
  const evening = Date.parse(at('14:45'));
  expect(nextTimeAt('00:20', evening, 'Asia/Seoul')).toBe(at('15:20'));
  expect(nextTimeAt('07:00', evening, 'Asia/Seoul')).toBe(at('22:00'));
  expect(nextTimeAt('23:40', evening, 'Asia/Seoul')).toBeNull();
  expect(nextTimeAt('14:00', evening, 'Asia/Seoul')).toBeNull();
});
