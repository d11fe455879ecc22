import {
  dayInZone,
  dayLabelOf,
  formatClosingOn,
  formatClock as formatZonedClock,
} from '@hannun/shared/date-time';
import {
  formatMinutesAgo,
  formatPast as formatPastIn,
  formatUpcoming as formatUpcomingIn,
  type ResidentLanguage,
} from '@hannun/shared/i18n';
import { loadInitialDirectory } from '../directory/directory-source.js';
import type { Translate } from '../language/translation.js';

/** The district's time zone from its page, whatever the phone is set to. */
export const timeZone = loadInitialDirectory()?.timeZone ?? 'Asia/Seoul';

/** `HH:MM`, 24 hours, in the district's time zone; takes ISO-8601 or milliseconds. */
export const formatClock = (moment: string | number): string => formatZonedClock(timeZone, moment);

/** `null`: not on the board's day. */
export const formatClosing = ({ day, closesAt }: { day: string; closesAt?: string }): string | null =>
  closesAt ? formatClosingOn(timeZone, day, closesAt) : null;

/** `YYYY-MM-DD` in the district's time zone. */
export const formatDay = (moment: string | number): string => dayInZone(timeZone, moment);

/** Whether it is today or tomorrow in the district's time zone. */
export const isByTomorrow = (moment: string, nowMs: number): boolean =>
  ['today', 'tomorrow'].includes(dayLabelOf(timeZone, moment, nowMs));

/** A later time in the district's time zone, with its day unless that is today. */
export const formatUpcoming = (
  moment: string,
  nowMs: number,
  language: ResidentLanguage,
  t: Translate,
): string => formatUpcomingIn(moment, { timeZone, now: nowMs, language, t });

/** An earlier time in the district's time zone, with its day unless that is today. */
export const formatPast = (
  moment: string | number,
  now: number,
  language: ResidentLanguage,
  t: Translate,
): string => formatPastIn(moment, { timeZone, now, language, t });

export function formatAgo(seconds: number, t: Translate): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return t('age.justNow');
  return formatMinutesAgo(minutes, t);
}

/** 0–23, in the district's time zone. */
export const hourOfDay = (moment: number): number => Number(formatClock(moment).slice(0, 2));
