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

/** `수요일` or `Wednesday`; of several `월·수요일` or `Mon and Wed`. */
export function formatWeekdays(language: Language, weekdays: readonly number[]): string {
  const [first = 0, ...others] = weekdays;
  if (others.length === 0) return formatWeekday(language, first);
  const names = weekdays.map((weekday) => formatWeekday(language, weekday, 'short'));
  return language === 'ko' ? `${names.join('·')}요일` : new Intl.ListFormat('en-GB').format(names);
}

/** `09:30`, of half-hours since midnight. */
export const formatSlot = (slot: number): string =>
  `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;
