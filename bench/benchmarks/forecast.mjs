import { readFile } from 'node:fs/promises';
import { stopwatch } from '../../scripts/backtest/stopwatch.mjs';
import { inRoot } from '../../scripts/bootstrap/paths.mjs';
import { backtest } from '../../shared/dist/backtest/index.js';
import { figure, median } from '../report/figure.mjs';

export const forecast = {
  name: 'forecast',
  async measure() {
    const file = 'simulated-day.csv';
    const text = await readFile(inRoot('fixtures', file), 'utf8');
    const once = () => backtest(text, { file, stopwatch, planned: false }).report.microsPerEvent;
    return [figure('forecaster, for each event', median([once(), once(), once()]), 'µs')];
  },
};
