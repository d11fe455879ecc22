import { formatDay as formatDayIn } from '@hannun/shared/date-time';
import type { Language } from '@hannun/shared/i18n';

const locales = { ko: 'ko-KR', en: 'en-GB' } as const;

/** `11월 26일 목` or `Thu 26 Nov`, of `YYYY-MM-DD`. */
export const formatDay = (language: Language, day: string): string =>
  formatDayIn(locales[language], day, {
    month: language === 'ko' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  }).replace(/\((.)\)/, '$1');

/** `11월 26일` or `26 Nov`, of `YYYY-MM-DD`. */
export const formatShortDay = (language: Language, day: string): string =>
  formatDayIn(locales[language], day, { month: 'short', day: 'numeric' });

/** `목요일` or `Thursday`; Monday is 0. */
export const formatWeekday = (
  language: Language,
  weekday: number,
  width: 'long' | 'short' = 'long',
): string => formatDayIn(locales[language], `2024-01-0${1 + weekday}`, { weekday: width });

/** `09:30`, of half-hours since midnight. */
export const formatSlot = (slot: number): string =>
  `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;
