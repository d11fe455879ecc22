import { groupBy } from '@hannun/shared/analytics';
import type { DayForecastAccuracy, DayHistory, HalfHourStats } from '@hannun/shared/contract';

/** Mean of one half-hour over several days; waits in seconds. */
export type AverageSlot = Pick<HalfHourStats, 'slot' | 'waiting' | 'median' | 'p90'>;

/** The mean day: waits are weighted by each day's calls. */
export function averageDay(days: readonly DayHistory[]): AverageSlot[] {
  const slots = days.flatMap(({ all }) => all.slots);
  if (slots.length === 0) return [];
  const first = Math.min(...slots.map(({ slot }) => slot));
  const last = Math.max(...slots.map(({ slot }) => slot));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const slot = first + index;
    const sameSlot = slots.filter((each) => each.slot === slot);
    return {
      slot,
      waiting: sumOf(sameSlot, 'waiting') / days.length,
      median: meanByCalls(sameSlot, 'median'),
      p90: meanByCalls(sameSlot, 'p90'),
    };
  });
}

const sumOf = <Field extends string>(values: readonly Record<Field, number>[], field: Field): number =>
  values.reduce((total, value) => total + value[field], 0);

/** Weighted by calls; `null` without any. */
function meanByCalls<Field extends string>(
  values: readonly ({ calls: number } & Record<Field, number | null>)[],
  field: Field,
): number | null {
  const calls = sumOf(values, 'calls');
  return calls === 0 ? null : values.reduce((sum, each) => sum + each.calls * (each[field] ?? 0), 0) / calls;
}

/** Totals over days. Waits are the mean of the days' own, weighted by calls. */
export function periodTotals(days: readonly DayHistory[]) {
  const totals = days.map(({ all }) => all);
  const waits = totals.map(({ wait }) => wait);
  return {
    arrivals: sumOf(totals, 'arrivals'),
    served: sumOf(totals, 'served'),
    peak: Math.max(0, ...totals.map(({ peak }) => peak)),
    median: meanByCalls(waits, 'median'),
    p90: meanByCalls(waits, 'p90'),
    noShows: sumOf(totals, 'noShows'),
    left: sumOf(totals, 'left'),
    forecast: mergeForecastRecords(days.flatMap(({ lanes }) => lanes.map(({ forecast }) => forecast))),
  };
}

export type PeriodTotals = ReturnType<typeof periodTotals>;

/** Merges several records; `null` if there are none. */
export function mergeForecastRecords(
  records: readonly (DayForecastAccuracy | null)[],
): DayForecastAccuracy | null {
  const known = records.filter((record) => record !== null);
  const error = meanByCalls(known, 'error');
  if (error === null) return null;
  return {
    calls: sumOf(known, 'calls'),
    covered: sumOf(known, 'covered'),
    within: sumOf(known, 'within'),
    error,
  };
}

/** Totals of each booth over several days; `service` is the mean seconds per ticket. */
export function boothTotals(days: readonly DayHistory[]) {
  const booths = days.flatMap(({ lanes }) =>
    lanes.flatMap(({ lane, booths }) => booths.map((booth) => ({ ...booth, lane }))),
  );
  return [...groupBy(booths, ({ lane, booth }) => `${lane} ${booth}`).values()].map((same) => ({
    lane: same[0]?.lane ?? '',
    booth: same[0]?.booth ?? '',
    served: sumOf(same, 'served'),
    halfHours: same.flatMap(({ slots }) => slots).length,
    service: meanByCalls(
      same
        .filter(({ service }) => service !== null)
        .map(({ served, service }) => ({ calls: served, service })),
      'service',
    ),
  }));
}

export const toMinutes = (seconds: number | null): number | null =>
  seconds === null ? null : Math.round(seconds / 60);

export const toPercent = (part: number, whole: number): number => Math.round((100 * part) / whole);
