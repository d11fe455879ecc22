import * as almanacs from '@hyunbinseo/holidays-kr/all';
import type { LocalizedText } from '../contract/fields.js';
import { holidayName } from './holiday-names.js';

export type PublicHoliday = { day: string; name: LocalizedText };

/** Where the days come from, and as of when. */
export const publicHolidaySource = { release: '5.2027.1', date: '2026-08-21' } as const;

const holidays: readonly PublicHoliday[] = Object.values(almanacs)
  .flatMap((year) => Object.entries<readonly string[]>(year))
  .map(([day, names]) => ({ day, name: joinNames(names.map(holidayName)) }))
  .sort((one, other) => one.day.localeCompare(other.day));

const koreanDays: ReadonlySet<string> = new Set(holidays.map(({ day }) => day));
const noDays: ReadonlySet<string> = new Set();

/** The public holidays of the Republic of Korea, by day; none for a year whose almanac is not published yet. */
export const publicHolidaysOf = (year: number): readonly PublicHoliday[] =>
  holidays.filter(({ day }) => day.startsWith(`${year}-`));

/** The days `YYYY-MM-DD` that are public holidays in a time zone; they are known for Korea alone. */
export const publicHolidayDays = (timeZone: string): ReadonlySet<string> =>
  timeZone === 'Asia/Seoul' ? koreanDays : noDays;

function joinNames(names: readonly LocalizedText[]): LocalizedText {
  return {
    ko: names.map(({ ko }) => ko).join(' · '),
    en: names.map(({ en }) => en).join(' · '),
  };
}
