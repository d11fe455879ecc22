import type { Language } from '@hannun/shared/i18n';

const locales = { ko: 'ko-KR', en: 'en-GB' } as const;

/** `14:05`; takes ISO-8601 or epoch ms. */
export const formatClock = (timeZone: string, instant: string | number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );

/** `11월 26일 목` or `Thu 26 Nov`, of `YYYY-MM-DD`. */
export const formatDay = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    month: language === 'ko' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(/\((.)\)/, '$1');

/** The day `YYYY-MM-DD` an instant falls on in a time zone. */
export const dayInZone = (timeZone: string, instant: string | number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );

/** `목요일` or `Thursday`; Monday is 0. */
export const formatWeekday = (
  language: Language,
  weekday: number,
  width: 'long' | 'short' = 'long',
): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', weekday: width }).format(
    new Date(Date.UTC(2024, 0, 1 + weekday)),
  );

/** `09:30`, of half-hours since midnight. */
export const formatSlot = (slot: number): string =>
  `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;

/** `14:05:09`; takes ISO-8601. */
export const formatClockWithSeconds = (timeZone: string, instant: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(new Date(instant));

/** `11월 26일` or `26 Nov`, of `YYYY-MM-DD`. */
export const formatShortDay = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', month: 'short', day: 'numeric' }).format(
    new Date(`${day}T00:00:00Z`),
  );
