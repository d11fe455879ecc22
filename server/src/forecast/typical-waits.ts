import type {
  ClinicConfig,
  LevelThresholds,
  TypicalHour,
  TypicalLaneWaits,
  TypicalWaits,
} from '@hannun/shared/contract';
import { weekdayOf } from '@hannun/shared/date-time';
import { defaultLevelThresholds, levelForWait } from '@hannun/shared/forecast';
import type { DaySummary, SlotSummary } from './day-summary-builder.js';

/** A single day may have been exceptional. */
const minSameWeekdays = 2;
const maxSameWeekdays = 8;
const maxDays = 28;

export function typicalWaitsOf(
  { clinicId, lanes, levels }: ClinicConfig,
  past: readonly DaySummary[],
  day: string,
): TypicalWaits {
  const sameWeekdays = past.filter((other) => weekdayOf(other.day) === weekdayOf(day));
  const byWeekday = sameWeekdays.length >= minSameWeekdays;
  const days = byWeekday ? sameWeekdays.slice(-maxSameWeekdays) : past.slice(-maxDays);
  return {
    clinicId,
    day,
    from: byWeekday ? 'weekday' : 'every-day',
    days: days.length,
    lanes: lanes.map(({ lane, name }): TypicalLaneWaits => {
      const hours = hourlyWaits(days.map((other) => other.lanes[lane] ?? []));
      return { lane, name, hours, quietAfter: findQuietHour(hours, levels) };
    }),
  };
}

function hourlyWaits(days: readonly (readonly SlotSummary[])[]): TypicalHour[] {
  const slots = days.flat();
  const hours = [...new Set(slots.map(hourOf))].sort((a, b) => a - b);
  return hours.flatMap((hour) => {
    const within = slots.filter((slot) => hourOf(slot) === hour);
    const called = sumBy(within, (slot) => slot.called);
    if (called === 0) return [];
    const people = called + sumBy(within, (slot) => slot.left);
    return {
      hour,
      wait: Math.round(sumBy(within, (slot) => slot.called * slot.wait) / called),
      people: Math.round((10 * people) / days.length) / 10,
    };
  });
}

const hourOf = ({ slot }: SlotSummary): number => Math.floor(slot / 2);
const sumBy = (slots: readonly SlotSummary[], of: (slot: SlotSummary) => number): number =>
  slots.reduce((total, slot) => total + of(slot), 0);

function findQuietHour(
  hours: readonly TypicalHour[],
  levels: LevelThresholds = defaultLevelThresholds,
): number | null {
  const lastBusy = hours.findLastIndex(({ wait }) => levelForWait(wait, levels) !== 'relaxed');
  return lastBusy < 0 ? null : (hours[lastBusy + 1]?.hour ?? null);
}
