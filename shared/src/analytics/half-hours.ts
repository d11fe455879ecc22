import type { HalfHourStats } from '../contract/history.js';
import type { WaitingCount } from './day-fold.js';
import { groupBy } from './group-by.js';
import { quantile } from './statistics.js';
import type { Visit } from './visits.js';

export const halfHourMs = 30 * 60_000;

export type DaySpan = { midnight: number; until: number };

export function summarizeHalfHours(
  visits: readonly Visit[],
  steps: readonly WaitingCount[],
  span: DaySpan,
): HalfHourStats[] {
  const slotOf = (at: number) => Math.max(0, Math.floor((at - span.midnight) / halfHourMs));
  const bySlot = groupBy(visits, ({ joinedAt }) => slotOf(joinedAt));
  const ended = groupBy(visits, ({ end }) => (end ? slotOf(end.at) : -1));
  const first = Math.min(...bySlot.keys());
  if (!Number.isFinite(first)) return [];
  const last = Math.max(first, lastSlot(visits, steps, span));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const slot = first + index;
    const from = span.midnight + slot * halfHourMs;
    return {
      slot,
      ...arrivalStats(bySlot.get(slot) ?? []),
      ...departureStats(ended.get(slot) ?? []),
      ...waitingStats(steps, from, Math.min(from + halfHourMs, Math.max(span.until, from + 1))),
    };
  });
}

/** Somebody still waiting counts until `until`. */
function lastSlot(
  visits: readonly Visit[],
  steps: readonly WaitingCount[],
  { midnight, until }: DaySpan,
): number {
  const ends = visits.map(({ end, calledAt, joinedAt }) =>
    end?.how === 'unfinished' || end?.how === 'handed-over' ? joinedAt : (end?.at ?? calledAt ?? joinedAt),
  );
  const waitsStill = (steps.at(-1)?.people ?? 0) > 0;
  return Math.floor((Math.max(...ends, waitsStill ? until - 1 : 0) - midnight) / halfHourMs);
}

export const peopleIn = (visits: readonly Visit[]): number =>
  visits.reduce((sum, { party }) => sum + party, 0);

export const arrivedToday = (visits: readonly Visit[]): Visit[] => visits.filter(({ carried }) => !carried);

const isCounted = ({ end }: Visit): boolean => end?.how !== 'withdrawn';

function arrivalStats(
  visits: readonly Visit[],
): Pick<HalfHourStats, 'arrivals' | 'calls' | 'median' | 'p90'> {
  const waits = waitSeconds(visits);
  return {
    arrivals: peopleIn(arrivedToday(visits)),
    calls: waits.length,
    median: quantile(waits, 0.5),
    p90: quantile(waits, 0.9),
  };
}

export const waitSeconds = (visits: readonly Visit[]): number[] =>
  visits.flatMap(({ joinedAt, calledAt, carried }) =>
    calledAt === null || carried === 'in-service'
      ? []
      : Math.max(0, Math.round((calledAt - joinedAt) / 1000)),
  );

export function departureStats(visits: readonly Visit[]): Pick<HalfHourStats, 'served' | 'noShows' | 'left'> {
  const ended = (how: string) => visits.filter(({ end }) => end?.how === how);
  return {
    served: peopleIn(ended('served')),
    noShows: ended('no-show').length,
    left: ended('left').length,
  };
}

/** A ticket moved to another lane counts there. */
export const countedVisits = (visits: Iterable<Visit>): Visit[] => [...visits].filter(isCounted);

/** Mean (one decimal) and peak. */
export function waitingStats(
  steps: readonly WaitingCount[],
  from: number,
  until: number,
): { waiting: number; peak: number } {
  let sum = 0;
  let peak = 0;
  steps.forEach(({ at, people: waiting }, index) => {
    const begins = Math.max(at, from);
    const ends = Math.min(steps[index + 1]?.at ?? until, until);
    if (ends <= begins) return;
    sum += waiting * (ends - begins);
    peak = Math.max(peak, waiting);
  });
  return { waiting: Math.round((10 * sum) / (until - from)) / 10, peak };
}

export const waitingCountAt = (steps: readonly WaitingCount[], at: number): number =>
  steps.findLast((step) => step.at <= at)?.people ?? 0;

export function mergeWaitingCounts(lanes: readonly (readonly WaitingCount[])[]): WaitingCount[] {
  const moments = [...new Set(lanes.flatMap((steps) => steps.map(({ at }) => at)))].sort((a, b) => a - b);
  const indexes = lanes.map(() => -1);
  return moments.map((at) => ({
    at,
    people: lanes.reduce((sum, steps, lane) => {
      let index = indexes[lane] ?? -1;
      while ((steps[index + 1]?.at ?? Number.POSITIVE_INFINITY) <= at) index += 1;
      indexes[lane] = index;
      return sum + (steps[index]?.people ?? 0);
    }, 0),
  }));
}
