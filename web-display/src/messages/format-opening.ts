import { formatUpcoming, type Language } from '@hannun/shared/i18n';
import { districtTimeZone } from '../time/district-time-zone.js';
import { t } from './translate.js';

/** `내일(금) 09:00`; both times in milliseconds since 1970. */
export const formatOpening = (opensAtMs: number, nowMs: number, language: Language): string =>
  formatUpcoming(opensAtMs, { timeZone: districtTimeZone, now: nowMs, language, t: t[language] });
