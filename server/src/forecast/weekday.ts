import { weekdayOf } from '../core/local-date.js';
import type { Memories } from './day-forecaster.js';
import type { DaySummary } from './day-tally.js';

/** A single day may have been exceptional. */
const enoughDays = 2;
const latestDays = 8;

/** `past`: oldest first. */
export function forWeekday(memories: Memories, past: readonly DaySummary[], day: string): Memories {
  const alike = past
    .filter((other) => other.day < day && weekdayOf(other.day) === weekdayOf(day))
    .slice(-latestDays);
  if (alike.length < enoughDays) return memories;
  const lanes = Object.entries(memories).map(([lane, memory]) => {
    const usual = usualBooths(alike, lane);
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

function usualBooths(
  days: readonly DaySummary[],
  lane: string,
): Map<number, { booths: number; days: number }> {
  const seen = new Map<number, number[]>();
  for (const { slot, booths } of days.flatMap((day) => day.lanes[lane] ?? [])) {
    if (booths !== null) seen.set(slot, [...(seen.get(slot) ?? []), booths]);
  }
  return new Map(
    [...seen]
      .filter(([, booths]) => booths.length >= enoughDays)
      .map(([slot, booths]) => [slot, { booths: mean(booths), days: booths.length }]),
  );
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
