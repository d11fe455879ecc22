import type { DayHistory, HalfHourStats } from '../contract/history.js';
import { weekdayOf } from '../date-time/zoned-time.js';
import { groupBy } from './group-by.js';
import { mean } from './statistics.js';

export type HeatmapCell = { weekday: number; hour: number; waiting: number; days: number };

export function weekdayHeatmap(days: readonly DayHistory[]): HeatmapCell[] {
  const found = days.flatMap(({ day, all }) =>
    waitingByHour(all.slots).map(({ hour, waiting }) => ({ weekday: weekdayOf(day), hour, waiting })),
  );
  return [...groupBy(found, ({ weekday, hour }) => weekday * 24 + hour).values()]
    .flatMap((cells) => {
      const [first] = cells;
      const waiting = mean(cells.map((cell) => cell.waiting)) ?? 0;
      return first ? [{ ...first, waiting: roundToTenth(waiting), days: cells.length }] : [];
    })
    .sort((a, b) => a.weekday - b.weekday || a.hour - b.hour);
}

export const waitingByHour = (slots: readonly HalfHourStats[]): { hour: number; waiting: number }[] =>
  [...groupBy(slots, ({ slot }) => Math.floor(slot / 2))].map(([hour, within]) => ({
    hour,
    waiting: roundToTenth(mean(within.map(({ waiting }) => waiting)) ?? 0),
  }));

export type TypicalSlot = { slot: number; waiting: number; servedSoFar: number };

/** Older days may be of another season. */
const maxSampleDays = 8;

export function typicalDay(days: readonly DayHistory[], day: string): TypicalSlot[] {
  const alike = days
    .filter((other) => other.day < day && weekdayOf(other.day) === weekdayOf(day))
    .filter(({ all }) => all.slots.length > 0)
    .slice(-maxSampleDays);
  const slots = alike.flatMap(({ all }) => all.slots.map(({ slot }) => slot));
  if (slots.length === 0) return [];
  const first = Math.min(...slots);
  return Array.from({ length: Math.max(...slots) - first + 1 }, (_, index) => {
    const slot = first + index;
    const waiting = alike.map(({ all }) => all.slots.find((each) => each.slot === slot)?.waiting ?? 0);
    const served = alike.map(({ all }) => servedUntil(all.slots, slot));
    return { slot, waiting: roundToTenth(mean(waiting) ?? 0), servedSoFar: Math.round(mean(served) ?? 0) };
  });
}

const servedUntil = (slots: readonly HalfHourStats[], slot: number): number =>
  slots.reduce((sum, each) => sum + (each.slot <= slot ? each.served : 0), 0);

const roundToTenth = (value: number): number => Math.round(value * 10) / 10;
