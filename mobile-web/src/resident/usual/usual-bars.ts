import type {
  DaySchedule,
  LevelThresholds,
  PauseReason,
  TypicalHour,
  TypicalLaneWaits,
} from '@hannun/shared';
import { defaultLevelThresholds } from '@hannun/shared/forecast';

/** One hour and its typical wait in minutes. `closed`: mostly a break; `unknown`: no data. */
export type Bar = { hour: number; minutes: number } & (
  | { kind: 'usual' | 'now' | 'quiet' | 'unknown' }
  | { kind: 'closed'; reason: PauseReason }
);

type Day = { schedule: DaySchedule | null; hourNow: number; levels: LevelThresholds };

const hourOf = (clock: string): number => Number(clock.slice(0, 2));

/** One bar for each opening hour; marks the current hour and those that `levels` call quiet. */
export function barsOf(
  { hours }: TypicalLaneWaits,
  schedule: DaySchedule | null,
  { hourNow, levels = defaultLevelThresholds }: { hourNow: number; levels?: LevelThresholds | undefined },
): Bar[] {
  const known = new Map(hours.map((each) => [each.hour, each]));
  return hoursOf(hours, schedule).map((hour) => barOf(hour, known.get(hour), { schedule, hourNow, levels }));
}

function hoursOf(hours: readonly TypicalHour[], schedule: DaySchedule | null): number[] {
  if (!schedule) return hours.map(({ hour }) => hour);
  const [from, until] = [hourOf(schedule.from), hourOf(schedule.until)];
  return Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index);
}

function barOf(hour: number, usual: TypicalHour | undefined, { schedule, hourNow, levels }: Day): Bar {
  const minutes = Math.round((usual?.wait ?? 0) / 60);
  const rest = schedule?.breaks?.find(({ from, until }) => hourOf(from) <= hour && hour < hourOf(until));
  if (rest) return { hour, minutes, kind: 'closed', reason: rest.reason };
  if (!usual) return { hour, minutes, kind: 'unknown' };
  if (hour === hourNow) return { hour, minutes, kind: 'now' };
  return { hour, minutes, kind: minutes <= levels.relaxed ? 'quiet' : 'usual' };
}

/** The longest wait, rounded up to the next half hour. */
export const scaleOf = (bars: readonly Bar[]): number =>
  Math.max(30, Math.ceil(Math.max(...bars.map(({ minutes }) => minutes), 0) / 30) * 30);
