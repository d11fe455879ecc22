import { cachedFormat } from '@hannun/shared/date-time';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import { timeZone } from '../time/format-time.js';

/** The expected time with shared parts shown once: `오후 2:42~2:52`. Every other time is on the 24-hour clock. */
export const formatTimeRange = (fromMs: number, untilMs: number, language: ResidentLanguage): string =>
  cachedFormat(language, { timeZone, hour: 'numeric', minute: '2-digit' }).formatRange(fromMs, untilMs);
