import { expect, it } from 'vitest';
import { suggestedResumeTimes, todayAt } from './resume-times.js';

const now = new Date(2026, 10, 23, 14, 3).getTime();
const local = (hours: number, minutes: number) => new Date(2026, 10, 23, hours, minutes).toISOString();

it('offers resume times rounded up to five minutes', () => {
  expect(suggestedResumeTimes(now)).toEqual([local(14, 20), local(14, 35), local(15, 5)]);
});

it('reads a time of today, and rejects one that has passed', () => {
  expect(todayAt('16:30', now)).toBe(local(16, 30));
  expect(todayAt('14:03', now)).toBeNull();
  expect(todayAt('', now)).toBeNull();
});
