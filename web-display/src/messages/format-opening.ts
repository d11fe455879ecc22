import { upcomingParts } from '@hannun/shared/date-time';
import type { Language } from '@hannun/shared/i18n';
import { districtTimeZone } from '../time/district-time-zone.js';
import { t } from './translate.js';

/** `내일 금요일 09:00`; both times in milliseconds since 1970. */
export function formatOpening(opensAtMs: number, nowMs: number, language: Language): string {
  const { label, ...values } = upcomingParts(districtTimeZone, opensAtMs, nowMs, language);
  return t[language](`opening.${label}`, values);
}
