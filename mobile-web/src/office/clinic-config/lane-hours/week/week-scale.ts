import type { ClinicConfig } from '@hannun/shared/contract';

/** The hours a week is drawn for, in minutes of the day. */
export type WeekScale = { startMinute: number; endMinute: number; hours: readonly number[] };

const wholeDay = { startMinute: 0, endMinute: 24 * 60 };

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** From the clinic's earliest opening to its latest closing. */
export function weekScaleOf({ weekly }: Pick<ClinicConfig, 'weekly'>): WeekScale {
  const days = weekly.filter((day) => day !== null);
  const range =
    days.length === 0
      ? wholeDay
      : {
          startMinute: Math.min(...days.map(({ from }) => minuteOf(from))),
          endMinute: Math.max(...days.map(({ until }) => minuteOf(until))),
        };
  const step = (range.endMinute - range.startMinute) / 60 > 14 ? 3 : 1;
  const hours = Array.from({ length: 25 }, (_, hour) => hour).filter(
    (hour) => hour % step === 0 && hour * 60 >= range.startMinute && hour * 60 <= range.endMinute,
  );
  return { ...range, hours };
}

/** A full hour, as a period without length. */
export function clockOf(hour: number): { from: string; until: string } {
  const clock = `${`${hour}`.padStart(2, '0')}:00`;
  return { from: clock, until: clock };
}

/** How much of a day's column a time takes: 0 to 1. */
export const shareOf = (
  { startMinute, endMinute }: WeekScale,
  { from, until }: { from: string; until: string },
): number => (minuteOf(until) - minuteOf(from)) / (endMinute - startMinute);

/** Top and height of a time in a day's column, as CSS percentages. */
export function placeOf(
  { startMinute, endMinute }: WeekScale,
  { from, until }: { from: string; until: string },
) {
  const length = endMinute - startMinute;
  const percent = (minutes: number) => `${((100 * minutes) / length).toFixed(3)}%`;
  return {
    top: percent(minuteOf(from) - startMinute),
    height: percent(minuteOf(until) - minuteOf(from)),
  };
}
