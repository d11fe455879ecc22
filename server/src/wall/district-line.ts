import type { WaitingAt } from '@hannun/shared';
import { type DayBook, halfHour, mergedSteps, type UsualSlot, waitingAt } from '@hannun/shared/history';

/**
 * People waiting in all clinics together, every half-hour from the first arrival until `now` (milliseconds).
 */
export function todayLine(books: readonly DayBook[], midnight: number, now: number): WaitingAt[] {
  const steps = mergedSteps(books.flatMap((book) => [...book.steps.values()]));
  const first = steps.find(({ people }) => people > 0);
  if (!first) return [];
  const from = midnight + Math.floor((first.at - midnight) / halfHour) * halfHour;
  const count = Math.floor((now - from) / halfHour) + 1;
  const moments = Array.from({ length: count }, (_, index) => from + index * halfHour);
  return [...moments.filter((at) => at < now), now].map((at) => ({
    at: new Date(at).toISOString(),
    waiting: waitingAt(steps, at),
  }));
}

/** The clinics' typical waiting added up, each half-hour at its middle. */
export function usualDistrictLine(lines: readonly (readonly UsualSlot[])[], midnight: number): WaitingAt[] {
  const all = lines.flat();
  const slots = [...new Set(all.map(({ slot }) => slot))].sort((a, b) => a - b);
  return slots.map((slot) => ({
    at: new Date(midnight + (slot + 0.5) * halfHour).toISOString(),
    waiting: Math.round(
      all.filter((each) => each.slot === slot).reduce((sum, { waiting }) => sum + waiting, 0),
    ),
  }));
}
