import type { DaySchedule, LevelEdges, UsualLane } from '@hannun/shared';
import { usualEdges } from '@hannun/shared/forecast';

/** One hour of the chart. `closed`: a break takes most of it. Minutes. */
export type Bar = { hour: number; minutes: number; kind: 'usual' | 'now' | 'quiet' | 'closed' };

const hourOf = (clock: string): number => Number(clock.slice(0, 2));

/** The hours a clinic is open, each with its usual wait; `hourNow` is marked, and what `levels` call quiet. */
export function barsOf(
  { hours }: UsualLane,
  schedule: DaySchedule | null,
  { hourNow, levels = usualEdges }: { hourNow: number; levels?: LevelEdges | undefined },
): Bar[] {
  return hours
    .filter(({ hour }) => !schedule || (hour >= hourOf(schedule.from) && hour < hourOf(schedule.until)))
    .map(({ hour, wait }) => {
      const minutes = Math.round(wait / 60);
      return { hour, minutes, kind: kindOf(hour, minutes, { schedule, hourNow, levels }) };
    });
}

function kindOf(
  hour: number,
  minutes: number,
  { schedule, hourNow, levels }: { schedule: DaySchedule | null; hourNow: number; levels: LevelEdges },
): Bar['kind'] {
  const closed = schedule?.breaks?.some(({ from, until }) => hourOf(from) <= hour && hour < hourOf(until));
  if (closed) return 'closed';
  if (hour === hourNow) return 'now';
  return minutes <= levels.relaxed ? 'quiet' : 'usual';
}

/** The top line of the chart: the next half hour above the longest wait (minutes). */
export const scaleOf = (bars: readonly Bar[]): number =>
  Math.max(30, Math.ceil(Math.max(...bars.map(({ minutes }) => minutes), 0) / 30) * 30);
