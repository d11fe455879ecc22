import type { DayForecastAccuracy, DayHistory, HalfHourStats } from '@hannun/shared/contract';

/** Mean of one half-hour over several days; waits in seconds. */
export type AverageSlot = {
  slot: number;
  waiting: number;
  median: number | null;
  p90: number | null;
};

/** The mean day: waits are weighted by each day's calls. */
export function averageDay(days: readonly DayHistory[]): AverageSlot[] {
  const slots = days.flatMap(({ all }) => all.slots);
  if (slots.length === 0) return [];
  const first = Math.min(...slots.map(({ slot }) => slot));
  const last = Math.max(...slots.map(({ slot }) => slot));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const slot = first + index;
    const sameSlot = slots.filter((each) => each.slot === slot);
    const waiting = sameSlot.reduce((sum, each) => sum + each.waiting, 0) / days.length;
    return { slot, waiting, median: weightedMean(sameSlot, 'median'), p90: weightedMean(sameSlot, 'p90') };
  });
}

function weightedMean(slots: readonly HalfHourStats[], field: 'median' | 'p90'): number | null {
  const calls = slots.reduce((sum, slot) => sum + slot.calls, 0);
  const total = slots.reduce((sum, slot) => sum + slot.calls * (slot[field] ?? 0), 0);
  return calls === 0 ? null : total / calls;
}

export type PeriodTotals = {
  arrivals: number;
  served: number;
  peak: number;
  median: number | null;
  p90: number | null;
  noShows: number;
  left: number;
  forecast: DayForecastAccuracy | null;
};

/** Totals over days. Waits are the mean of the days' own, weighted by calls. */
export function periodTotals(days: readonly DayHistory[]): PeriodTotals {
  const sum = (field: 'arrivals' | 'served' | 'noShows' | 'left') =>
    days.reduce((total, { all }) => total + all[field], 0);
  const calls = days.reduce((total, { all }) => total + all.wait.calls, 0);
  const wait = (of: 'median' | 'p90') =>
    calls === 0
      ? null
      : days.reduce((total, { all }) => total + all.wait.calls * (all.wait[of] ?? 0), 0) / calls;
  return {
    arrivals: sum('arrivals'),
    served: sum('served'),
    peak: Math.max(0, ...days.map(({ all }) => all.peak)),
    median: wait('median'),
    p90: wait('p90'),
    noShows: sum('noShows'),
    left: sum('left'),
    forecast: mergeForecastRecords(days.flatMap(({ lanes }) => lanes.map(({ forecast }) => forecast))),
  };
}

/** Merges several records; `null` if there are none. */
export function mergeForecastRecords(
  records: readonly (DayForecastAccuracy | null)[],
): DayForecastAccuracy | null {
  const known = records.filter((record) => record !== null);
  const calls = known.reduce((sum, record) => sum + record.calls, 0);
  if (calls === 0) return null;
  return {
    calls,
    covered: known.reduce((sum, { covered }) => sum + covered, 0),
    within: known.reduce((sum, { within }) => sum + within, 0),
    error: known.reduce((sum, record) => sum + record.error * record.calls, 0) / calls,
  };
}

/** Totals of one booth; `service` is the mean seconds per ticket. */
export type BoothTotals = {
  lane: string;
  booth: string;
  served: number;
  halfHours: number;
  service: number | null;
};

/** Totals of each booth over several days. */
export function boothTotals(days: readonly DayHistory[]): BoothTotals[] {
  const sums = new Map<string, BoothTotals & { weight: number }>();
  for (const { lane, booths } of days.flatMap(({ lanes }) => lanes)) {
    for (const { booth, served, service, slots } of booths) {
      const key = `${lane} ${booth}`;
      const before = sums.get(key) ?? { lane, booth, served: 0, halfHours: 0, service: null, weight: 0 };
      const weight = service === null ? 0 : served;
      const seconds = (before.service ?? 0) * before.weight + (service ?? 0) * weight;
      sums.set(key, {
        lane,
        booth,
        served: before.served + served,
        halfHours: before.halfHours + slots.length,
        weight: before.weight + weight,
        service: before.weight + weight > 0 ? seconds / (before.weight + weight) : null,
      });
    }
  }
  return [...sums.values()].map(({ weight: _, ...sum }) => sum);
}

export const toMinutes = (seconds: number | null): number | null =>
  seconds === null ? null : Math.round(seconds / 60);

export const toPercent = (part: number, whole: number): number => Math.round((100 * part) / whole);
