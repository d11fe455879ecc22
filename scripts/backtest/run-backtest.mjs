import { backtest } from '../../shared/dist/backtest/index.js';
import { printTable } from './report-table.mjs';
import { stopwatch } from './stopwatch.mjs';

export function runBacktest({ file, text }, { json, plan }) {
  const { report, problems } = backtest(text, { file, stopwatch, planned: plan });
  for (const { line, message } of problems) console.error(`${file}:${line}: ${message}`);
  if (json) console.log(JSON.stringify(report, roundNumbers, 2));
  else printTable([{ report, planned: report }]);
}

export function runBacktests(logs) {
  const reports = logs.map(({ file, text }) => ({
    report: backtest(text, { file, stopwatch, planned: false }).report,
    planned: backtest(text, { file, stopwatch, planned: true }).report,
  }));
  printTable(reports.filter(({ report }) => report.scored > 0));
}

const roundNumbers = (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value);
