import type { ClinicConfig, DaySchedule, LaneConfig, TimeRange } from '@hannun/shared/contract';

/** From and until of a stretch without a break. Zero-padded clock times sort as text. */
export type Period = Readonly<TimeRange>;

/** A period replaced by another; `null` adds or removes. */
export type PeriodChange = { before: Period | null; after: Period | null };

type ClinicDay = DaySchedule | null | undefined;

/** When a lane runs on each weekday: its hours, or the clinic's, without breaks. */
export const laneWeekOf = (clinic: ClinicConfig, { weekly }: LaneConfig): readonly (readonly Period[])[] =>
  clinic.weekly.map((clinicDay, weekday) => periodsOf(weekly ? weekly[weekday] : clinicDay, clinicDay));

function periodsOf(day: ClinicDay, clinicDay: ClinicDay): readonly Period[] {
  if (!day) return [];
  const breaks = [...(day.breaks ?? []), ...(clinicDay?.breaks ?? [])];
  return breaks.reduce<readonly Period[]>(
    (periods, pause) => periods.flatMap((each) => cut(each, pause)),
    [{ from: day.from, until: day.until }],
  );
}

const cut = ({ from, until }: Period, pause: TimeRange): readonly Period[] =>
  [
    { from, until: earlier(until, pause.from) },
    { from: later(from, pause.until), until },
  ].filter((rest) => rest.from < rest.until);

/** When a lane's intake ends on a weekday, where that is before its hours do; it never outlasts the clinic's. */
export function intakeEndOf(clinic: ClinicConfig, { weekly }: LaneConfig, weekday: number): string | null {
  const clinicDay = clinic.weekly[weekday];
  const own = weekly ? weekly[weekday] : clinicDay;
  if (!own || !clinicDay) return null;
  const end = earlier(own.intakeUntil ?? own.until, clinicDay.intakeUntil ?? clinicDay.until);
  return end < own.until ? end : null;
}

/**
 * The lane with a period of some weekdays replaced. What overlaps the new one makes room for it. Hours that are the clinic's on every day are left out, so that they follow the clinic's.
 */
export function changePeriod(
  clinic: ClinicConfig,
  lane: LaneConfig,
  weekdays: readonly number[],
  { before, after }: PeriodChange,
): LaneConfig {
  const week = laneWeekOf(clinic, lane);
  const weekly = clinic.weekly.map((clinicDay, weekday) => {
    const stored = lane.weekly ? (lane.weekly[weekday] ?? null) : plainDay(clinicDay);
    if (!weekdays.includes(weekday)) return stored;
    const kept = (week[weekday] ?? []).filter(
      (each) => !(before && isSamePeriod(each, before)) && !(after && overlaps(each, after)),
    );
    return dayOf(after ? [...kept, after] : kept, clinicDay, stored);
  });
  const { weekly: _, ...rest } = lane;
  const isClinics = weekly.every((day, weekday) => isSameDay(day, plainDay(clinic.weekly[weekday])));
  return isClinics ? rest : { ...rest, weekly };
}

/** The clinic's breaks and end of intake hold for each lane without being repeated. */
const plainDay = (day: ClinicDay): DaySchedule | null => (day ? { from: day.from, until: day.until } : null);

function dayOf(
  periods: readonly Period[],
  clinicDay: ClinicDay,
  before: DaySchedule | null,
): DaySchedule | null {
  const sorted = periods.toSorted((one, other) => one.from.localeCompare(other.from));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return null;
  const { from, until } = { from: first.from, until: last.until };
  const breaks = sorted
    .slice(1)
    .map((period, index) => ({ from: sorted[index]?.until ?? '', until: period.from }))
    .filter((gap) => gap.from < gap.until && !isClinicBreak(gap, clinicDay))
    .map((gap) => ({
      ...gap,
      reason: before?.breaks?.find((each) => overlaps(each, gap))?.reason ?? 'other',
    }));
  const intakeUntil = before?.intakeUntil;
  const keepsIntake = intakeUntil !== undefined && from < intakeUntil && intakeUntil < until;
  return {
    ...{ from, until },
    ...(keepsIntake && { intakeUntil }),
    ...(breaks.length > 0 && { breaks }),
  };
}

const isClinicBreak = (gap: Period, clinicDay: ClinicDay): boolean =>
  (clinicDay?.breaks ?? []).some((pause) => pause.from <= gap.from && gap.until <= pause.until);

const isSameDay = (one: DaySchedule | null, other: DaySchedule | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export const isSamePeriod = (one: Period, other: Period): boolean =>
  one.from === other.from && one.until === other.until;

const overlaps = (one: Period, other: Period): boolean => one.from < other.until && other.from < one.until;

const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);

export type PeriodProblem =
  | 'order'
  | 'midnight'
  | 'overnight'
  | 'clinic-closed'
  | 'outside-clinic'
  | 'after-intake'
  | 'break';

/** Why a lane cannot run then on that day of the clinic; `null`: it can. */
export function findPeriodProblem({ from, until }: Period, clinicDay: ClinicDay): PeriodProblem | null {
  if (from >= until) return orderProblem({ from, until }, clinicDay);
  if (!clinicDay) return 'clinic-closed';
  if (from < clinicDay.from || until > clinicDay.until) return 'outside-clinic';
  if (from >= (clinicDay.intakeUntil ?? clinicDay.until)) return 'after-intake';
  return clinicDay.breaks?.some((pause) => overlaps(pause, { from, until })) ? 'break' : null;
}

function orderProblem({ from, until }: Period, clinicDay: ClinicDay): PeriodProblem {
  if (clinicDay?.until !== '24:00' || from === until) return 'order';
  if (until === '00:00') return 'midnight';
  return clinicDay.from < until ? 'overnight' : 'order';
}

/** The first time of the clinic's day at which a lane does not run yet. */
export const freePeriodOf = (clinicDay: ClinicDay, taken: readonly Period[]): Period | null =>
  taken
    .reduce<readonly Period[]>(
      (free, period) => free.flatMap((each) => cut(each, period)),
      periodsOf(clinicDay, clinicDay),
    )
    .find((period) => findPeriodProblem(period, clinicDay) === null) ?? null;

/** `09:30` of `9:30`, `930`, `0930` or `9`; `null` where it is no time of day. */
export function parseClock(text: string): string | null {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?::?(\d{2}))?$/.exec(text.trim()) ?? [];
  const clock = `${hours?.padStart(2, '0')}:${minutes}`;
  return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(clock) ? clock : null;
}
