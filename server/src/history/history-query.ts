import {
  type HistoryFormat,
  type Language,
  maxHistoryClinicDays,
  maxHistoryDays,
} from '@hannun/shared/contract';
import { addDays } from '@hannun/shared/date-time';
import { invalidRequestError, parsePayload } from '../validation/parse-payload.js';
import { HistoryQueryDto } from './history.dto.js';

/** `clinicIds` is `null` for all. Days are `YYYY-MM-DD`, both included. */
export type HistoryQuery = {
  clinicIds: readonly string[] | null;
  from: string;
  to: string;
  format: HistoryFormat;
  language: Language;
};

const defaultDays = 7;

/** Throws a `DomainError` that says what is wrong. */
export function parseHistoryQuery(query: Readonly<Record<string, unknown>>, today: string): HistoryQuery {
  const { to = today, ...given } = parsePayload(HistoryQueryDto, knownFields(query));
  const { clinicId, from = addDays(to, 1 - defaultDays), format = 'json', lang = 'ko' } = given;
  if (from > to) throw invalidRequestError(['from must not be after to']);
  if (addDays(from, maxHistoryDays) <= to)
    throw invalidRequestError([`at most ${maxHistoryDays} days per request: choose fewer`]);
  return {
    clinicIds: clinicId ? [...new Set(clinicId.split(','))] : null,
    from,
    to,
    format,
    language: lang,
  };
}

/** Throws a `DomainError` if so many days of so many clinics cannot be answered at once. */
export function assertWithinLimits(clinics: number, days: number): void {
  if (clinics * days <= maxHistoryClinicDays) return;
  const fewer = Math.floor(maxHistoryClinicDays / clinics);
  throw invalidRequestError([
    `at most ${fewer} days of ${clinics} clinics per request: choose fewer days or clinics`,
  ]);
}

export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day)) days.push(day);
  return days;
}

/** What else a link carries is not for us. */
const knownFields = ({ clinicId, from, to, format, lang }: Readonly<Record<string, unknown>>) => ({
  ...{ clinicId, from, to, format, lang },
});
