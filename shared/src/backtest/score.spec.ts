import { expect, it } from 'vitest';
import { baselineErrors, coverageByAhead, figuresOf, type ScoredForecast } from './score.js';

const scoredForecast = (ahead: number, wait: number, likely: number): ScoredForecast => ({
  ahead,
  wait,
  low: likely - 60,
  likely,
  high: likely + 60,
  shownLow: likely - 300,
  shownHigh: likely + 100,
  baselines: { les: 0, hol: wait, ra10: wait + 10, ra60: 0, ql30: 0, qlEwma: 0 },
  plainWidth: 500,
});
const scoredForecasts = [
  scoredForecast(0, 100, 100),
  scoredForecast(2, 500, 400),
  scoredForecast(3, 300, 340),
  scoredForecast(9, 900, 1200),
];

it('measures errors, bias, coverage and the displayed range', () => {
  expect(figuresOf(scoredForecasts)).toEqual({
    scored: 4,
    meanWaitSeconds: 450,
    maeSeconds: 110,
    rmseSeconds: Math.sqrt((100 ** 2 + 40 ** 2 + 300 ** 2) / 4),
    medianAbsSeconds: 70,
    biasSeconds: 60,
    coverage80: 0.5,
    meanWidthSeconds: 120,
    ra10WidthSeconds: 500,
    shown: { covered: 1, later: 0 },
  });
});

it('reports coverage by how many were ahead', () => {
  expect(coverageByAhead(scoredForecasts)).toEqual({ '0': 1, '1-3': 0.5, '4+': 0 });
});

it('measures baselines over the same check-ins', () => {
  const { hol, ra10, les } = baselineErrors(scoredForecasts);
  expect([hol.maeSeconds, ra10.maeSeconds, les.maeSeconds]).toEqual([0, 10, 450]);
});

it('is all zeros where nothing was scored', () => {
  expect(figuresOf([])).toMatchObject({ scored: 0, maeSeconds: 0, medianAbsSeconds: 0, coverage80: 0 });
});
