import type {
  ClinicConfig,
  LevelThresholds,
  TypicalHour,
  TypicalLaneWaits,
  TypicalWaits,
} from '@hannun/shared';
import { defaultLevelThresholds, levelForWait } from '@hannun/shared/forecast';
import { weekdayOf } from '../core/local-date.js';
import type { DaySummary, SlotSummary } from './day-tally.js';

/** A single day may have been exceptional. */
const enoughWeekdays = 2;
const latestWeekdays = 8;
const latestDays = 28;

export function usualOf(
  { clinicId, lanes, levels }: ClinicConfig,
  past: readonly DaySummary[],
  day: string,
): TypicalWaits {
  const alike = past.filter((other) => weekdayOf(other.day) === weekdayOf(day));
  const byWeekday = alike.length >= enoughWeekdays;
  const days = byWeekday ? alike.slice(-latestWeekdays) : past.slice(-latestDays);
  return {
    clinicId,
    day,
    from: byWeekday ? 'weekday' : 'every-day',
    days: days.length,
    lanes: lanes.map(({ lane, name }): TypicalLaneWaits => {
      const hours = hoursOf(days.map((other) => other.lanes[lane] ?? []));
      return { lane, name, hours, quietAfter: quietAfter(hours, levels) };
    }),
  };
}

function hoursOf(days: readonly (readonly SlotSummary[])[]): TypicalHour[] {
  const slots = days.flat();
  const hours = [...new Set(slots.map(hourOf))].sort((a, b) => a - b);
  return hours.flatMap((hour) => {
    const within = slots.filter((slot) => hourOf(slot) === hour);
    const called = sum(within, (slot) => slot.called);
    if (called === 0) return [];
    const people = called + sum(within, (slot) => slot.left);
    return {
      hour,
      wait: Math.round(sum(within, (slot) => slot.called * slot.wait) / called),
      people: Math.round((10 * people) / days.length) / 10,
    };
  });
}

const hourOf = ({ slot }: SlotSummary): number => Math.floor(slot / 2);
const sum = (slots: readonly SlotSummary[], of: (slot: SlotSummary) => number): number =>
  slots.reduce((total, slot) => total + of(slot), 0);

function quietAfter(
  hours: readonly TypicalHour[],
  levels: LevelThresholds = defaultLevelThresholds,
): number | null {
  const lastBusy = hours.findLastIndex(({ wait }) => levelForWait(wait, levels) !== 'relaxed');
  return lastBusy < 0 ? null : (hours[lastBusy + 1]?.hour ?? null);
}
