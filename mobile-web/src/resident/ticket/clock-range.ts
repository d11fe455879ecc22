import { cachedFormat, dayInZone } from '@hannun/shared/date-time';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import { timeZone } from '../time/format-time.js';

/**
 * The expected time with shared parts shown once: `오후 2:42~2:52`; over midnight without the dates, which would be
 * longer than the times. Every other time is on the 24-hour clock.
 */
export function formatTimeRange(fromMs: number, untilMs: number, language: ResidentLanguage): string {
  const format = cachedFormat(language, { timeZone, hour: 'numeric', minute: '2-digit' });
  const isOneDay = dayInZone(timeZone, fromMs) === dayInZone(timeZone, untilMs);
  return isOneDay
    ? format.formatRange(fromMs, untilMs)
    : `${format.format(fromMs)} ~ ${format.format(untilMs)}`;
}
