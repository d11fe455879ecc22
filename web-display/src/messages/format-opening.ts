import { dayLabelOf, formatMonthDay, formatWeekday } from '@hannun/shared/date-time';
import type { Language } from '@hannun/shared/i18n';
import { districtTimeZone } from '../time/district-time-zone.js';
import { dayOf, formatClock } from '../time/local-time.js';
import { t } from './translate.js';

/** `내일 금요일 09:00`; both times in milliseconds since 1970. */
export const formatOpening = (opensAtMs: number, nowMs: number, language: Language): string =>
  t[language](`opening.${dayLabelOf(districtTimeZone, opensAtMs, nowMs)}`, {
    time: formatClock(opensAtMs),
    weekday: formatWeekday(language, dayOf(opensAtMs)),
    date: formatMonthDay(language, dayOf(opensAtMs)),
  });
