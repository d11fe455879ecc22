import { expect, it } from 'vitest';
import { exceptionsWithHolidays, scheduleOn } from './schedule-on.js';

const weekday = { from: '09:00', until: '18:00' };
const short = { from: '10:00', until: '12:00' };
const weekly = [weekday, weekday, weekday, weekday, weekday, null, null];
const [christmas, saturday] = ['2026-12-25', '2026-12-26'];
const holidays = new Set([christmas]);

it('follows the weekday, Monday first', () => {
  expect(scheduleOn({ weekly }, '2026-12-24')).toEqual(weekday);
  expect(scheduleOn({ weekly }, saturday)).toBeNull();
});

it('closes on a public holiday only where the clinic does', () => {
  expect(scheduleOn({ weekly }, christmas, holidays)).toEqual(weekday);
  expect(scheduleOn({ weekly, publicHolidays: 'as-usual' }, christmas, holidays)).toEqual(weekday);
  expect(scheduleOn({ weekly, publicHolidays: 'closed' }, christmas, holidays)).toBeNull();
  expect(scheduleOn({ weekly, publicHolidays: 'closed' }, '2026-12-24', holidays)).toEqual(weekday);
});

it('lets a dated exception win over both', () => {
  const clinic = { weekly, publicHolidays: 'closed' as const };
  const open = { ...clinic, exceptions: { [christmas]: short, [saturday]: short } };
  expect(scheduleOn(open, christmas, holidays)).toEqual(short);
  expect(scheduleOn(open, saturday, holidays)).toEqual(short);
  expect(scheduleOn({ weekly, exceptions: { [christmas]: null } }, christmas, holidays)).toBeNull();
});

it('writes holidays as exceptions for those who do not know them', () => {
  const clinic = { weekly, publicHolidays: 'closed' as const, exceptions: { [saturday]: short } };
  for (const exceptions of [clinic.exceptions, { ...clinic.exceptions, [christmas]: short }]) {
    const known = { ...clinic, exceptions };
    const told = { weekly, exceptions: exceptionsWithHolidays(known, [...holidays]) ?? {} };
    for (const day of ['2026-12-24', christmas, saturday, '2026-12-27'])
      expect(scheduleOn(told, day)).toEqual(scheduleOn(known, day, holidays));
  }
  expect(exceptionsWithHolidays({ weekly }, [christmas])).toBeUndefined();
});
