import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { publicHolidayDays, publicHolidaySource, publicHolidaysOf } from './public-holidays.js';

const years = [2025, 2026, 2027];
const nameOn = (day: string) =>
  publicHolidaysOf(Number(day.slice(0, 4))).find((holiday) => holiday.day === day)?.name;

describe('the public holidays of Korea', () => {
  it.each([
    ['2026-02-16', '설날 연휴', 'Lunar New Year'],
    ['2026-03-02', '대체공휴일(삼일절)', 'Substitute holiday (Independence Movement Day)'],
    ['2026-05-01', '노동절', 'Labour Day'],
    ['2026-06-03', '지방선거일', 'Local elections'],
    ['2026-07-17', '제헌절', 'Constitution Day'],
    ['2026-12-25', '성탄절', 'Christmas Day'],
    ['2027-02-09', '대체공휴일(설날)', 'Substitute holiday (Lunar New Year)'],
    ['2025-05-05', '어린이날 · 부처님오신날', 'Children’s Day · Buddha’s Birthday'],
    ['2025-06-03', '대통령선거일', 'Presidential election'],
  ])('%s is %s', (day, ko, en) => {
    expect(nameOn(day)).toEqual({ ko, en });
  });

  it('come in the order of the year, each with a name of its own in both languages', () => {
    for (const year of years) {
      const holidays = publicHolidaysOf(year);
      expect(holidays.length).toBeGreaterThan(15);
      expect(holidays.map(({ day }) => day)).toEqual(holidays.map(({ day }) => day).toSorted());
      for (const { name } of holidays) {
        expect(name.ko).toMatch(/^[가-힣 ·()]+$/);
        expect(name.en).toMatch(/^[A-Za-z ’·()]+$/);
        expect(name.en).not.toContain('Public holiday');
      }
    }
  });

  it('are not guessed for a year whose almanac is not published', () => {
    expect(publicHolidaysOf(2099)).toEqual([]);
  });

  it('hold in Korea alone', () => {
    expect(publicHolidayDays('Asia/Seoul').has('2026-12-25')).toBe(true);
    expect(publicHolidayDays('Europe/Berlin').size).toBe(0);
  });

  it('are dated by the release they come from', () => {
    const { version } = createRequire(import.meta.url)('@hyunbinseo/holidays-kr/package.json');
    expect(publicHolidaySource.release).toBe(version);
  });
});
