import type { ResidentLanguage } from '@hannun/shared/i18n';
import { loadInitialDirectory } from '../directory/directory-source.js';
import type { Translate } from '../language/translation.js';

/** The district's time zone from its page, whatever the phone is set to. */
const timeZone = loadInitialDirectory()?.timeZone ?? 'Asia/Seoul';

const clockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** `HH:MM`, 24 hours, in the district's time zone; takes ISO-8601 or milliseconds. */
export const formatClock = (moment: string | number): string => clockFormat.format(new Date(moment));

/** A closing time: midnight is shown as `24:00`, the end of the day. */
export const formatClosing = (moment: string): string => formatClock(moment).replace(/^00:00$/, '24:00');

/** `YYYY-MM-DD` in the district's time zone. */
export const formatDay = (moment: string | number): string => dayFormat.format(new Date(moment));

const dayNumber = (moment: string | number): number => Date.parse(formatDay(moment)) / 86_400_000;

/** Number of midnights between two moments, in the district's time zone. */
export const daysUntil = (moment: string | number, nowMs: number): number =>
  dayNumber(moment) - dayNumber(nowMs);

/** A later time with its day: today, tomorrow, the weekday, else the date. */
export function formatUpcoming(
  moment: string,
  nowMs: number,
  language: ResidentLanguage,
  t: Translate,
): string {
  const time = formatClock(moment);
  const days = daysUntil(moment, nowMs);
  if (days <= 0) return t('today', { time });
  if (days === 1) return t('tomorrow', { time });
  const style = days < 7 ? ({ weekday: 'long' } as const) : ({ month: 'long', day: 'numeric' } as const);
  const day = new Intl.DateTimeFormat(language, { timeZone, ...style }).format(new Date(moment));
  return t('onDay', { day, time });
}

export function formatAgo(seconds: number, t: Translate): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return t('agoSeconds');
  return minutes < 60
    ? t('agoMinutes', { count: minutes })
    : t('agoHours', { count: Math.floor(minutes / 60) });
}

/** `오후 2:42` in Korean, the usual form elsewhere. */
export const formatTime = (moment: string | number, language: ResidentLanguage): string =>
  new Intl.DateTimeFormat(language, { timeZone, hour: 'numeric', minute: '2-digit' }).format(
    new Date(moment),
  );

/** A time range with shared parts shown once: `오후 2:42~2:52`. */
export const formatTimeRange = (from: number, until: number, language: ResidentLanguage): string =>
  new Intl.DateTimeFormat(language, { timeZone, hour: 'numeric', minute: '2-digit' }).formatRange(
    from,
    until,
  );

/** 0–23, in the district's time zone. */
export const hourOfDay = (moment: number): number => Number(formatClock(moment).slice(0, 2));
