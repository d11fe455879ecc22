import type {
  DaySchedule,
  LevelThresholds,
  PauseReason,
  TypicalHour,
  TypicalLaneWaits,
} from '@hannun/shared/contract';
import { defaultLevelThresholds } from '@hannun/shared/forecast';

/** One hour and its typical wait in minutes. `closed`: mostly a break; `unknown`: no data. */
export type HourBar = { hour: number; minutes: number; isPast: boolean } & (
  | { kind: 'usual' | 'now' | 'quiet' | 'unknown' }
  | { kind: 'closed'; reason: PauseReason }
);

type ChartDay = { schedule: DaySchedule | null; hourNow: number; levels: LevelThresholds };

const parseHour = (clock: string): number => Number(clock.slice(0, 2));

/** A quiet hour that begins after the last intake is none. */
export function withinHours(
  lane: TypicalLaneWaits,
  { until, intakeUntil = until }: DaySchedule,
): TypicalLaneWaits {
  const { quietAfter } = lane;
  const isAfter = quietAfter !== null && `${String(quietAfter).padStart(2, '0')}:00` >= intakeUntil;
  return isAfter ? { ...lane, quietAfter: null } : lane;
}

/** One bar for each opening hour; marks the current hour and those that `levels` call quiet. */
export function createBars(
  { hours }: TypicalLaneWaits,
  schedule: DaySchedule | null,
  { hourNow, levels = defaultLevelThresholds }: { hourNow: number; levels?: LevelThresholds | undefined },
): HourBar[] {
  const byHour = new Map(hours.map((each) => [each.hour, each]));
  return chartHours(hours, schedule).map((hour) =>
    createBar(hour, byHour.get(hour), { schedule, hourNow, levels }),
  );
}

function chartHours(hours: readonly TypicalHour[], schedule: DaySchedule | null): number[] {
  if (!schedule) return hours.map(({ hour }) => hour);
  const [from, until] = [parseHour(schedule.from), parseHour(schedule.until)];
  return Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index);
}

function createBar(
  hour: number,
  typical: TypicalHour | undefined,
  { schedule, hourNow, levels }: ChartDay,
): HourBar {
  const minutes = Math.round((typical?.wait ?? 0) / 60);
  const bar = { hour, minutes, isPast: hour < hourNow };
  const plannedBreak = schedule?.breaks?.find(
    ({ from, until }) => parseHour(from) <= hour && hour < parseHour(until),
  );
  if (plannedBreak) return { ...bar, kind: 'closed', reason: plannedBreak.reason };
  if (!typical) return { ...bar, kind: 'unknown' };
  if (hour === hourNow) return { ...bar, kind: 'now' };
  return { ...bar, kind: minutes <= levels.relaxed ? 'quiet' : 'usual' };
}

/** What a narrow phone has room for. */
const nearHours = 12;
const nearPastHours = 2;

/** The hours around now that phones show of a long day: from two hours ago on, and as many at its end. */
export function barsNearNow(bars: readonly HourBar[]): readonly HourBar[] {
  const past = bars.filter(({ isPast }) => isPast).length;
  const start = Math.max(0, Math.min(past - nearPastHours, bars.length - nearHours));
  return bars.slice(start, start + nearHours);
}

/** The longest wait, rounded up to the next half hour. */
export const chartMaxMinutes = (bars: readonly HourBar[]): number =>
  Math.max(30, Math.ceil(Math.max(...bars.map(({ minutes }) => minutes), 0) / 30) * 30);
