import { scheduleOn } from '@hannun/shared/clinic-config';
import type { ClinicConfig } from '@hannun/shared/contract';
import { publicHolidayDays, publicHolidaysOf } from '@hannun/shared/public-holidays';
import { describe, expect, it } from 'vitest';
import { twoLaneClinic } from '../testing/two-lane-clinic.js';
import { chooseAllHolidays, chooseHoliday, holidayRowsOf } from './holiday-choices.js';

const holidays = publicHolidaysOf(2026);
const today = '2026-11-30';
const [christmas, newYear] = ['2026-12-25', '2027-01-01'];
const openOn = (clinic: ClinicConfig, day: string) =>
  scheduleOn(clinic, day, publicHolidayDays('Asia/Seoul')) !== null;
const rowOf = (clinic: ClinicConfig, day: string) =>
  holidayRowsOf(clinic, holidays).find(({ days }) => days.includes(day));
const { exceptions: _, ...clinic } = twoLaneClinic;
const closing: ClinicConfig = { ...clinic, publicHolidays: 'closed' };
const short = { from: '10:00', until: '12:00' };

describe('a row of the holidays', () => {
  it('joins the days of one feast', () => {
    expect(rowOf(clinic, '2026-02-17')).toMatchObject({
      days: ['2026-02-16', '2026-02-17', '2026-02-18'],
      state: 'as-usual',
    });
  });

  it('says what the clinic does, and when it is closed anyway', () => {
    expect(rowOf(clinic, christmas)?.state).toBe('as-usual');
    expect(rowOf(closing, christmas)?.state).toBe('closed');
    expect(rowOf(closing, '2026-03-01')?.state).toBe('never');
    expect(rowOf({ ...closing, exceptions: { [christmas]: short } }, christmas)).toMatchObject({
      state: 'special',
      hours: short,
    });
    expect(rowOf({ ...closing, exceptions: { '2026-02-17': short } }, '2026-02-17')?.state).toBe('mixed');
  });
});

describe('a choice for one holiday', () => {
  it('is an exception where it differs from the clinic’s rule, and none where it does not', () => {
    const closed = chooseHoliday(clinic, [christmas], 'closed');
    expect(closed).toEqual({ [christmas]: null });
    expect(
      chooseHoliday({ ...clinic, ...(closed && { exceptions: closed }) }, [christmas], 'as-usual'),
    ).toBeUndefined();
    expect(chooseHoliday(closing, [christmas], 'as-usual')).toEqual({ [christmas]: clinic.weekly[4] });
  });

  it('leaves other exceptions, and days on which the clinic is closed anyway', () => {
    const kept = { '2026-12-01': null };
    expect(chooseHoliday({ ...clinic, exceptions: kept }, [christmas, '2026-12-27'], 'closed')).toEqual({
      ...kept,
      [christmas]: null,
    });
  });
});

describe('a choice for all holidays', () => {
  const coming = { holidays: [...holidays, ...publicHolidaysOf(2027)], today };

  it('holds from today on, next year too, whatever was chosen singly', () => {
    const before: ClinicConfig = { ...clinic, exceptions: { [christmas]: short } };
    const after: ClinicConfig = { ...clinic, ...chooseAllHolidays(before, 'closed', coming) };
    expect([christmas, newYear].map((day) => openOn(after, day))).toEqual([false, false]);
    const { publicHolidays: __, exceptions: ___, ...rest } = after;
    const back: ClinicConfig = { ...rest, ...chooseAllHolidays(after, 'as-usual', coming) };
    expect([christmas, newYear].map((day) => openOn(back, day))).toEqual([true, true]);
    expect(back.publicHolidays).toBeUndefined();
  });

  it('leaves past holidays as they were', () => {
    const before: ClinicConfig = { ...clinic, exceptions: { '2026-05-05': null } };
    const after: ClinicConfig = { ...clinic, ...chooseAllHolidays(before, 'closed', coming) };
    for (const { day } of holidays.filter((holiday) => holiday.day < today))
      expect([day, openOn(after, day)]).toEqual([day, openOn(before, day)]);
  });
});
