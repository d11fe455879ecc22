import type { DaySchedule, Exceptions, TimeRange } from '../contract/clinic.js';
import { isDay } from '../date-time/zoned-time.js';
import { joinPath, problemAt, type ValidationProblem } from './validation-problem.js';

export const checkExceptions = (exceptions: Exceptions, path: string): ValidationProblem[] =>
  Object.keys(exceptions).flatMap((day) => (isDay(day) ? [] : problemAt(joinPath(path, day), 'date')));

export function checkDay(
  { from, until, intakeUntil, breaks = [] }: DaySchedule,
  path: string,
): ValidationProblem[] {
  if (from >= until) return [...problemAt(joinPath(path, 'until'), 'order')];
  const intakeOutside = intakeUntil !== undefined && (intakeUntil <= from || intakeUntil > until);
  return [
    ...(intakeOutside ? problemAt(joinPath(path, 'intakeUntil'), 'outside') : []),
    ...checkTimeRanges(breaks, joinPath(path, 'breaks')),
    ...breaks.flatMap((pause, index) =>
      pause.from < from || pause.until > until
        ? problemAt(joinPath(joinPath(path, 'breaks'), index), 'outside')
        : [],
    ),
  ];
}

/** Zero-padded clock times sort as text. */
export function checkTimeRanges(periods: readonly TimeRange[], path: string): ValidationProblem[] {
  return periods.flatMap(({ from, until }, index) => {
    if (from >= until) return problemAt(`${joinPath(path, index)}.until`, 'order');
    const overlaps = periods.slice(0, index).some((other) => other.from < until && from < other.until);
    return overlaps ? problemAt(`${joinPath(path, index)}.from`, 'overlap') : [];
  });
}
