import { backtest } from '@hannun/shared/backtest';
import { printTable } from './report-table.ts';
import { stopwatch } from './stopwatch.ts';

export type NamedLog = { file: string; text: string };

const run = ({ file, text }: NamedLog, planned: boolean) => backtest(text, { file, stopwatch, planned });

export function runBacktest(log: NamedLog, { json, plan }: { json: boolean; plan: boolean }): void {
  const { report, problems } = run(log, plan);
  for (const { line, message } of problems) console.error(`${log.file}:${line}: ${message}`);
  if (json) console.log(JSON.stringify(report, roundNumbers, 2));
  else printTable([{ report, planned: report }]);
}

export function runBacktests(logs: readonly NamedLog[]): void {
  const reports = logs.map((log) => ({ report: run(log, false).report, planned: run(log, true).report }));
  printTable(reports.filter(({ report }) => report.scored > 0));
}

const roundNumbers = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toFixed(4)) : value;
