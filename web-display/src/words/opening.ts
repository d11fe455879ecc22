import type { Language } from '@hannun/shared/i18n';
import { clockTime, dayNameOf, monthDayOf, weekdayOf } from '../time/local-time.js';
import { say } from './say.js';

/** `내일 금요일 09:00`; both times in milliseconds since 1970. */
export const openingWords = (opensAt: number, now: number, language: Language): string =>
  say[language](`opening.${dayNameOf(opensAt, now)}`, {
    time: clockTime(opensAt),
    weekday: weekdayOf(opensAt, language),
    date: monthDayOf(opensAt, language),
  });
