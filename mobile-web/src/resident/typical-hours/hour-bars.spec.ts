import type { DaySchedule, TypicalLaneWaits } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { barsNearNow, chartMaxMinutes, createBars, withinHours } from './hour-bars.js';

const hour = (at: number, minutes: number) => ({ hour: at, wait: minutes * 60, people: 10 });
const lane: TypicalLaneWaits = {
  lane: 'pcr',
  name: { ko: 'PCR', en: 'PCR' },
  hours: [hour(8, 5), hour(9, 40), hour(12, 20), hour(14, 30), hour(16, 10), hour(18, 5)],
  quietAfter: 16,
};
const schedule: DaySchedule = {
  from: '09:00',
  until: '18:00',
  breaks: [{ from: '12:00', until: '13:00', reason: 'lunch' }],
};

it('shows every opening hour and marks the current one, breaks and quiet hours', () => {
  expect(createBars(lane, schedule, { hourNow: 14 })).toEqual([
    { hour: 9, minutes: 40, isPast: true, kind: 'usual' },
    { hour: 10, minutes: 0, isPast: true, kind: 'unknown' },
    { hour: 11, minutes: 0, isPast: true, kind: 'unknown' },
    { hour: 12, minutes: 20, isPast: true, kind: 'closed', reason: 'lunch' },
    { hour: 13, minutes: 0, isPast: true, kind: 'unknown' },
    { hour: 14, minutes: 30, isPast: false, kind: 'now' },
    { hour: 15, minutes: 0, isPast: false, kind: 'unknown' },
    { hour: 16, minutes: 10, isPast: false, kind: 'quiet' },
    { hour: 17, minutes: 0, isPast: false, kind: 'unknown' },
  ]);
});

it('calls no hour quiet that begins after the last intake', () => {
  const until = (clock: string) => withinHours(lane, { ...schedule, until: clock }).quietAfter;
  expect([until('18:00'), until('16:30'), until('16:00'), until('13:00')]).toEqual([16, 16, null, null]);
  expect(withinHours(lane, { ...schedule, intakeUntil: '15:30' }).quietAfter).toBeNull();
});

it('rounds the scale up to the next half hour', () => {
  expect(chartMaxMinutes(createBars(lane, schedule, { hourNow: 14 }))).toBe(60);
  expect(chartMaxMinutes([])).toBe(30);
});

it('shows phones twelve hours around now of a long day, and all of a short one', () => {
  const near = (from: string, until: string, hourNow: number) => {
    const hours = barsNearNow(createBars(lane, { from, until }, { hourNow })).map(({ hour: at }) => at);
    return [hours[0], hours.at(-1)];
  };
  expect(near('00:00', '24:00', 14)).toEqual([12, 23]);
  expect(near('00:00', '24:00', 8)).toEqual([6, 17]);
  expect(near('00:00', '24:00', 0)).toEqual([0, 11]);
  expect(near('06:00', '23:00', 23)).toEqual([11, 22]);
  expect(near('09:00', '17:00', 16)).toEqual([9, 16]);
});
