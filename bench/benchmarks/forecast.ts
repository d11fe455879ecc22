import { readFile } from 'node:fs/promises';
import { backtest } from '@hannun/shared/backtest';
import { stopwatch } from '../../scripts/backtest/stopwatch.ts';
import { inRoot } from '../../scripts/bootstrap/paths.ts';
import { figure, median } from '../report/figure.ts';
import type { Benchmark } from '../test-bed.ts';

export const forecast: Benchmark = {
  name: 'forecast',
  async measure() {
    const file = 'simulated-day.csv';
    const text = await readFile(inRoot('fixtures', file), 'utf8');
    const once = () => backtest(text, { file, stopwatch, planned: false }).report.microsPerEvent;
    return [figure('forecaster, for each event', median([once(), once(), once()]), 'µs')];
  },
};
