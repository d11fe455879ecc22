import type { BoothPlan, DaySchedule, Period } from '../contract/clinic.js';
import { fieldsOf, like, list, oneOf, orNull, shape, whole, withRule } from './fields.js';
import { type Check, type Problem, problem, within } from './problem.js';

const clock = like(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'clock');
const halfHour = like(/^(([01]\d|2[0-3]):[03]0|24:00)$/, 'half-hour');
const mostBreaks = 12;
const mostStretches = 48;
const mostExceptions = 400;

const opening = shape(
  { from: clock, until: clock },
  {
    intakeUntil: clock,
    breaks: list(shape({ from: clock, until: clock, reason: oneOf(['disinfection', 'lunch', 'other']) }), {
      least: 0,
      most: mostBreaks,
    }),
  },
);

const daySchedule: Check = orNull(withRule<DaySchedule>(opening, daysRule));

export const weekly: Check = list(daySchedule, { least: 7, most: 7 });

export const exceptions: Check = (value, path) => {
  const days = fieldsOf(value);
  if (!days) return problem(path, 'shape');
  if (days.size > mostExceptions) return problem(path, 'many', { most: mostExceptions });
  return [...days].flatMap(([day, hours]) => [
    ...(isDay(day) ? [] : problem(within(path, day), 'date')),
    ...daySchedule(hours, within(path, day)),
  ]);
};

export const boothPlan: Check = withRule<BoothPlan[]>(
  list(shape({ from: halfHour, until: halfHour, booths: whole(0, 99) }), { least: 0, most: mostStretches }),
  periodsRule,
);

function daysRule({ from, until, intakeUntil, breaks = [] }: DaySchedule, path: string): Problem[] {
  if (from >= until) return [...problem(within(path, 'until'), 'order')];
  const intakeOutside = intakeUntil !== undefined && (intakeUntil <= from || intakeUntil > until);
  return [
    ...(intakeOutside ? problem(within(path, 'intakeUntil'), 'outside') : []),
    ...periodsRule(breaks, within(path, 'breaks')),
    ...breaks.flatMap((pause, index) =>
      pause.from < from || pause.until > until
        ? problem(within(within(path, 'breaks'), index), 'outside')
        : [],
    ),
  ];
}

/** Zero-padded clock times sort as text. */
function periodsRule(periods: readonly Period[], path: string): Problem[] {
  return periods.flatMap(({ from, until }, index) => {
    if (from >= until) return problem(`${within(path, index)}.until`, 'order');
    const overlaps = periods.slice(0, index).some((other) => other.from < until && from < other.until);
    return overlaps ? problem(`${within(path, index)}.from`, 'overlap') : [];
  });
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
