import { backtest } from '../../shared/dist/backtest/index.js';
import { printTable } from './report-table.mjs';
import { stopwatch } from './stopwatch.mjs';

const run = ({ file, text }, planned) => backtest(text, { file, stopwatch, planned });

export function runBacktest(log, { json, plan }) {
  const { report, problems } = run(log, plan);
  for (const { line, message } of problems) console.error(`${log.file}:${line}: ${message}`);
  if (json) console.log(JSON.stringify(report, roundNumbers, 2));
  else printTable([{ report, planned: report }]);
}

export function runBacktests(logs) {
  const reports = logs.map((log) => ({ report: run(log, false).report, planned: run(log, true).report }));
  printTable(reports.filter(({ report }) => report.scored > 0));
}

const roundNumbers = (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value);
