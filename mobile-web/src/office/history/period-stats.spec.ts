import type { DayHistory, HalfHourStats } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { averageDay, boothTotals, mergeForecastRecords, periodTotals } from './period-stats.js';

const slot = (number: number, waiting: number, calls: number, median: number | null): HalfHourStats => ({
  slot: number,
  arrivals: 4,
  waiting,
  peak: waiting,
  calls,
  median,
  p90: median,
  served: 3,
  noShows: 1,
  left: 0,
});

function day(slots: readonly HalfHourStats[], calls: number, median: number | null): DayHistory {
  const line = {
    slots,
    arrivals: 10,
    served: 8,
    noShows: 1,
    left: 1,
    unfinished: 0,
    peak: 9,
    wait: { calls, mean: median, median, p90: median },
  };
  const booth = { booth: '1', served: 6, service: 120, slots: [{ slot: 18, served: 6 }] };
  const lane = { ...line, lane: 'pcr', code: 'A', name: { ko: 'PCR', en: 'PCR' }, booths: [booth] };
  return {
    clinicId: 'plaza',
    day: '2026-11-23',
    hours: null,
    unfinished: false,
    all: line,
    lanes: [{ ...lane, forecast: { calls: 10, covered: 8, within: 9, error: 60 } }],
    ledger: [],
    notices: [],
    gaps: [],
  };
}

const quiet = day([slot(18, 2, 1, 60)], 1, 60);
const busy = day([slot(18, 8, 3, 300), slot(20, 4, 0, null)], 9, 600);

it('averages days weighted by their calls, including half-hours without data', () => {
  expect(averageDay([quiet, busy])).toEqual([
    { slot: 18, waiting: 5, median: 240, p90: 240 },
    { slot: 19, waiting: 0, median: null, p90: null },
    { slot: 20, waiting: 2, median: null, p90: null },
  ]);
  expect(averageDay([])).toEqual([]);
});

it('sums days, and weights waits by their calls', () => {
  expect(periodTotals([quiet, busy])).toMatchObject({ arrivals: 20, served: 16, peak: 9, median: 546 });
  expect(periodTotals([])).toMatchObject({ arrivals: 0, peak: 0, median: null, forecast: null });
});

it('merges forecast records and booth totals', () => {
  expect(mergeForecastRecords([null, { calls: 30, covered: 20, within: 24, error: 100 }])).toMatchObject({
    calls: 30,
    within: 24,
  });
  expect(boothTotals([quiet, busy])).toEqual([
    { lane: 'pcr', booth: '1', served: 12, halfHours: 2, service: 120 },
  ]);
});
