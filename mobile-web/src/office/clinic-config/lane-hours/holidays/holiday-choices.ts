import { scheduleOn } from '@hannun/shared/clinic-config';
import type { ClinicConfig, DaySchedule, Exceptions, PublicHolidayRule } from '@hannun/shared/contract';
import { addDays, weekdayOf } from '@hannun/shared/date-time';
import type { PublicHoliday } from '@hannun/shared/public-holidays';

/** `never`: a weekday on which the clinic is closed anyway. `mixed`: not the same on all days of the holiday. */
export type HolidayState = PublicHolidayRule | 'special' | 'never' | 'mixed';

/** One holiday, or several days in a row of one name. */
export type HolidayRow = {
  days: readonly [string, ...string[]];
  name: PublicHoliday['name'];
  state: HolidayState;
  /** Where `special`. */
  hours: DaySchedule | null;
};

type Hours = Pick<ClinicConfig, 'weekly' | 'exceptions' | 'publicHolidays'>;

export const holidayRowsOf = (clinic: Hours, holidays: readonly PublicHoliday[]): readonly HolidayRow[] =>
  joinDays(holidays).map(({ days, name }) => ({ days, name, ...stateOf(clinic, days) }));

function joinDays(holidays: readonly PublicHoliday[]): Pick<HolidayRow, 'days' | 'name'>[] {
  const rows: Pick<HolidayRow, 'days' | 'name'>[] = [];
  for (const { day, name } of holidays) {
    const last = rows.at(-1);
    const lastDay = last?.days.at(-1);
    if (last && lastDay && last.name.ko === name.ko && addDays(lastDay) === day)
      rows[rows.length - 1] = { name, days: [...last.days, day] };
    else rows.push({ name, days: [day] });
  }
  return rows;
}

function stateOf(clinic: Hours, days: readonly string[]): Pick<HolidayRow, 'state' | 'hours'> {
  const states = days.map((day) => dayState(clinic, day)).filter((state) => state !== 'never');
  const [state = 'never', ...others] = new Set(states);
  if (others.length > 0) return { state: 'mixed', hours: null };
  const hours = state === 'special' ? days.map((day) => clinic.exceptions?.[day]).find(Boolean) : null;
  return { state, hours: hours ?? null };
}

function dayState(clinic: Hours, day: string): HolidayState {
  const hours = scheduleOn(clinic, day, new Set([day]));
  const usual = usualOn(clinic, day);
  if (!hours) return usual ? 'closed' : 'never';
  return JSON.stringify(hours) === JSON.stringify(usual) ? 'as-usual' : 'special';
}

const usualOn = ({ weekly }: Hours, day: string): DaySchedule | null => weekly[weekdayOf(day)] ?? null;

/** The clinic's exceptions once it is closed on these holidays, or open as usual. */
export function chooseHoliday(
  clinic: Hours,
  days: readonly string[],
  choice: PublicHolidayRule,
): Exceptions | undefined {
  const isRule = (clinic.publicHolidays ?? 'as-usual') === choice;
  const exceptions = new Map(Object.entries(clinic.exceptions ?? {}));
  for (const day of days) {
    const usual = usualOn(clinic, day);
    if (isRule || !usual) exceptions.delete(day);
    else exceptions.set(day, choice === 'closed' ? null : usual);
  }
  return toExceptions(exceptions);
}

/** The clinic's rule for all holidays from `today` on; those before stay what they were. */
export function chooseAllHolidays(
  clinic: Hours,
  choice: PublicHolidayRule,
  { holidays, today }: { holidays: readonly PublicHoliday[]; today: string },
): Pick<ClinicConfig, 'exceptions' | 'publicHolidays'> {
  const exceptions = new Map(Object.entries(clinic.exceptions ?? {}));
  const days = new Set(holidays.map(({ day }) => day));
  const after: Hours = { ...clinic, publicHolidays: choice };
  for (const day of days) {
    if (day >= today) exceptions.delete(day);
    else if (scheduleOn(clinic, day, days) !== scheduleOn(after, day, days))
      exceptions.set(day, scheduleOn(clinic, day, days));
  }
  const next = toExceptions(exceptions);
  return {
    ...(next && { exceptions: next }),
    ...(choice === 'closed' && { publicHolidays: choice }),
  };
}

const toExceptions = (exceptions: ReadonlyMap<string, DaySchedule | null>): Exceptions | undefined =>
  exceptions.size > 0 ? Object.fromEntries(exceptions) : undefined;
