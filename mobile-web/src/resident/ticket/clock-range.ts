import { cachedFormat } from '@hannun/shared/date-time';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import { timeZone } from '../time/format-time.js';

const clockFormat = (language: ResidentLanguage): Intl.DateTimeFormat =>
  cachedFormat(language, { timeZone, hour: 'numeric', minute: '2-digit' });

/** `오후 2:42` in Korean, the usual form elsewhere. */
export const formatTime = (moment: string | number, language: ResidentLanguage): string =>
  clockFormat(language).format(new Date(moment));

/** A time range with shared parts shown once: `오후 2:42~2:52`. */
export const formatTimeRange = (fromMs: number, untilMs: number, language: ResidentLanguage): string =>
  clockFormat(language).formatRange(fromMs, untilMs);
