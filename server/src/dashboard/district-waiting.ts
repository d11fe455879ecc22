import {
  type DayFold,
  halfHourMs,
  mergeWaitingCounts,
  type TypicalSlot,
  waitingCountAt,
} from '@hannun/shared/analytics';
import type { WaitingSample } from '@hannun/shared/contract';

/** People waiting in all clinics, each half-hour from the first arrival until `now` (milliseconds). */
export function todayWaiting(
  clinics: readonly { dayFold: DayFold }[],
  midnight: number,
  nowMs: number,
): WaitingSample[] {
  const steps = mergeWaitingCounts(clinics.flatMap(({ dayFold }) => [...dayFold.waitingCounts.values()]));
  const first = steps.find(({ people }) => people > 0);
  if (!first) return [];
  const from = midnight + Math.floor((first.at - midnight) / halfHourMs) * halfHourMs;
  const count = Math.floor((nowMs - from) / halfHourMs) + 1;
  const moments = Array.from({ length: count }, (_, index) => from + index * halfHourMs);
  return [...moments.filter((at) => at < nowMs), nowMs].map((at) => ({
    at: new Date(at).toISOString(),
    waiting: waitingCountAt(steps, at),
  }));
}

/** The clinics' typical waiting added up, each half-hour at its middle. */
export function typicalDistrictWaiting(
  clinics: readonly { typical: readonly TypicalSlot[] }[],
  midnight: number,
): WaitingSample[] {
  const all = clinics.flatMap(({ typical }) => typical);
  const slots = [...new Set(all.map(({ slot }) => slot))].sort((a, b) => a - b);
  return slots.map((slot) => ({
    at: new Date(midnight + (slot + 0.5) * halfHourMs).toISOString(),
    waiting: Math.round(
      all.filter((each) => each.slot === slot).reduce((sum, { waiting }) => sum + waiting, 0),
    ),
  }));
}
