import { backtest } from '../../shared/dist/backtest/index.js';
import { printTable } from './backtest-table.mjs';
import { stopwatch } from './stopwatch.mjs';

/** Backtests one log and prints its figures: for people, or as the contract's JSON. */
export function run({ file, text }, { json, plan }) {
  const { report, problems } = backtest(text, { file, stopwatch, planned: plan });
  for (const { line, message } of problems) console.error(`${file}:${line}: ${message}`);
  if (json) console.log(JSON.stringify(report, rounded, 2));
  else printTable([{ report, planned: report }]);
}

/** Backtests each log that holds any calls, and prints the table that stands in docs/forecast.md. */
export function runAll(logs) {
  const reports = logs.map(({ file, text }) => ({
    report: backtest(text, { file, stopwatch, planned: false }).report,
    planned: backtest(text, { file, stopwatch, planned: true }).report,
  }));
  printTable(reports.filter(({ report }) => report.scored > 0));
}

/** Whole seconds stay whole; shares and means keep what matters of them. */
const rounded = (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value);
