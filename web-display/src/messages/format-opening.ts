import type { Language } from '@hannun/shared/i18n';
import { dayLabelOf, formatClock, formatMonthDay, formatWeekday } from '../time/local-time.js';
import { t } from './translate.js';

/** `내일 금요일 09:00`; both times in milliseconds since 1970. */
export const formatOpening = (opensAtMs: number, nowMs: number, language: Language): string =>
  t[language](`opening.${dayLabelOf(opensAtMs, nowMs)}`, {
    time: formatClock(opensAtMs),
    weekday: formatWeekday(opensAtMs, language),
    date: formatMonthDay(opensAtMs, language),
  });
