import { weekdayOf } from '@hannun/shared/date-time';
import type { LaneMemories } from './day-forecaster.js';
import type { DaySummary } from './day-summary-builder.js';

/** A single day may have been exceptional. */
const minDays = 2;
const maxDays = 8;

/** `past`: oldest first. */
export function withWeekdayBooths(
  memories: LaneMemories,
  past: readonly DaySummary[],
  day: string,
): LaneMemories {
  const sameWeekdays = past
    .filter((other) => other.day < day && weekdayOf(other.day) === weekdayOf(day))
    .slice(-maxDays);
  if (sameWeekdays.length < minDays) return memories;
  const lanes = Object.entries(memories).map(([lane, memory]) => {
    const usual = meanBoothsBySlot(sameWeekdays, lane);
    return [
      lane,
      {
        ...memory,
        booths: memory.booths.map((booths, slot) => usual.get(slot)?.booths ?? booths),
        boothDays: memory.boothDays.map((days, slot) => usual.get(slot)?.days ?? days),
      },
    ] as const;
  });
  return Object.fromEntries(lanes);
}

function meanBoothsBySlot(
  days: readonly DaySummary[],
  lane: string,
): Map<number, { booths: number; days: number }> {
  const seen = new Map<number, number[]>();
  for (const { slot, booths } of days.flatMap((day) => day.lanes[lane] ?? [])) {
    if (booths !== null) seen.set(slot, [...(seen.get(slot) ?? []), booths]);
  }
  return new Map(
    [...seen]
      .filter(([, booths]) => booths.length >= minDays)
      .map(([slot, booths]) => [slot, { booths: mean(booths), days: booths.length }]),
  );
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
