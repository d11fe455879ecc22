import { expect, it } from 'vitest';
import { exceptionsWithHolidays, laneScheduleOn, scheduleOn } from './schedule-on.js';

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

it('cuts a lane’s own hours to its clinic’s, and leaves it all that it has not set', () => {
  const lunch = { from: '12:00', until: '13:00', reason: 'lunch' as const };
  const own = { from: '11:00', until: '20:00', breaks: [{ ...lunch, from: '11:30' }] };
  const clinic = {
    weekly: weekly.map((hours) => hours && { ...hours, intakeUntil: '17:30', breaks: [lunch] }),
    exceptions: { [christmas]: short },
  };
  const lane = { exceptions: { '2026-12-24': own, '2026-12-28': null } };
  const on = (day: string) => laneScheduleOn(clinic, lane, day);
  expect(on('2026-12-23')).toEqual({ ...weekday, intakeUntil: '17:30' });
  expect(on('2026-12-24')).toEqual({ ...own, until: '18:00', intakeUntil: '17:30' });
  expect(on(christmas)).toEqual(short);
  expect([on(saturday), on('2026-12-28')]).toEqual([null, null]);
  expect(laneScheduleOn(clinic, { weekly }, christmas)).toEqual({ ...short, intakeUntil: '12:00' });
});
