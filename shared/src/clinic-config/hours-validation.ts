import type { BoothPlan, DaySchedule, TimeRange } from '../contract/clinic.js';
import { maxBreaks, maxExceptions, maxPlannedBooths, maxPlanRanges } from '../contract/limits.js';
import { clockPattern, halfHourPattern } from '../contract/patterns.js';
import { pauseReasons } from '../contract/value-lists.js';
import { isDay } from '../date-time/zoned-time.js';
import {
  arrayOf,
  fieldsOf,
  integerBetween,
  matching,
  nullable,
  objectOf,
  oneOf,
  refine,
} from './field-validators.js';
import { joinPath, problemAt, type ValidationProblem, type Validator } from './validation-problem.js';

const clock = matching(clockPattern, 'clock');
const halfHour = matching(halfHourPattern, 'half-hour');

type Break = NonNullable<DaySchedule['breaks']>[number];

const opening = objectOf<DaySchedule>(
  { from: clock, until: clock },
  {
    intakeUntil: clock,
    breaks: arrayOf(objectOf<Break>({ from: clock, until: clock, reason: oneOf(pauseReasons) }), {
      min: 0,
      max: maxBreaks,
    }),
  },
);

const daySchedule: Validator = nullable(refine<DaySchedule>(opening, validateDay));

export const weekly: Validator = arrayOf(daySchedule, { min: 7, max: 7 });

export const exceptions: Validator = (value, path) => {
  const days = fieldsOf(value);
  if (!days) return problemAt(path, 'shape');
  if (days.size > maxExceptions) return problemAt(path, 'many', { max: maxExceptions });
  return [...days].flatMap(([day, hours]) => [
    ...(isDay(day) ? [] : problemAt(joinPath(path, day), 'date')),
    ...daySchedule(hours, joinPath(path, day)),
  ]);
};

export const boothPlan: Validator = refine<BoothPlan[]>(
  arrayOf(
    objectOf<BoothPlan>({ from: halfHour, until: halfHour, booths: integerBetween(0, maxPlannedBooths) }),
    { min: 0, max: maxPlanRanges },
  ),
  validateTimeRanges,
);

function validateDay(
  { from, until, intakeUntil, breaks = [] }: DaySchedule,
  path: string,
): ValidationProblem[] {
  if (from >= until) return [...problemAt(joinPath(path, 'until'), 'order')];
  const intakeOutside = intakeUntil !== undefined && (intakeUntil <= from || intakeUntil > until);
  return [
    ...(intakeOutside ? problemAt(joinPath(path, 'intakeUntil'), 'outside') : []),
    ...validateTimeRanges(breaks, joinPath(path, 'breaks')),
    ...breaks.flatMap((pause, index) =>
      pause.from < from || pause.until > until
        ? problemAt(joinPath(joinPath(path, 'breaks'), index), 'outside')
        : [],
    ),
  ];
}

/** Zero-padded clock times sort as text. */
function validateTimeRanges(periods: readonly TimeRange[], path: string): ValidationProblem[] {
  return periods.flatMap(({ from, until }, index) => {
    if (from >= until) return problemAt(`${joinPath(path, index)}.until`, 'order');
    const overlaps = periods.slice(0, index).some((other) => other.from < until && from < other.until);
    return overlaps ? problemAt(`${joinPath(path, index)}.from`, 'overlap') : [];
  });
}
