import { type HistoryFormat, historyFormats, type Language, languages } from '@hannun/shared/contract';
import { addDays, isDay } from '@hannun/shared/date-time';
import { invalidRequestError } from '../validation/parse-payload.js';

/** `clinicIds` is `null` for all. Days are `YYYY-MM-DD`, both included. */
export type HistoryQuery = {
  clinicIds: readonly string[] | null;
  from: string;
  to: string;
  format: HistoryFormat;
  language: Language;
};

/** More would not fit in memory. */
const maxDays = 100;
const maxClinicDays = 3_000;
const defaultDays = 7;

/** Throws a `DomainError` that says what is wrong. */
export function parseHistoryQuery(query: Readonly<Record<string, unknown>>, today: string): HistoryQuery {
  const { clinicId, format = 'json', lang = 'ko' } = query;
  const to = parseDay(query, 'to', today);
  const from = parseDay(query, 'from', addDays(to, 1 - defaultDays));
  if (from > to) throw invalidRequestError(['from must not be after to']);
  if (addDays(from, maxDays) <= to)
    throw invalidRequestError([`at most ${maxDays} days per request: choose fewer`]);
  return {
    clinicIds: typeof clinicId === 'string' && clinicId !== '' ? [...new Set(clinicId.split(','))] : null,
    from,
    to,
    format: parseChoice('format', format, historyFormats),
    language: parseChoice('lang', lang, languages),
  };
}

/** Throws a `DomainError` if so many days of so many clinics cannot be answered at once. */
export function assertWithinLimits(clinics: number, days: number): void {
  if (clinics * days <= maxClinicDays) return;
  const fewer = Math.floor(maxClinicDays / clinics);
  throw invalidRequestError([
    `at most ${fewer} days of ${clinics} clinics per request: choose fewer days or clinics`,
  ]);
}

export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day)) days.push(day);
  return days;
}

function parseDay(query: Readonly<Record<string, unknown>>, name: 'from' | 'to', defaultDay: string): string {
  const given = query[name] ?? defaultDay;
  if (typeof given !== 'string' || !isDay(given))
    throw invalidRequestError([`${name} must be a day such as 2026-11-26`]);
  return given;
}

function parseChoice<Choice extends string>(
  name: string,
  given: unknown,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((each) => each === given);
  if (!choice) throw invalidRequestError([`${name} must be one of ${choices.join(', ')}`]);
  return choice;
}
