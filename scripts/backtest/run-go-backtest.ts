import { type GoReport, goReportOfLog, goReportOfSimulation, servedShare } from '@hannun/shared/backtest';
import type { NamedLog } from './run-backtest.ts';

const effort = { seed: 1, days: 20, asksPerLane: 100 };

/** Simulated clinics, then each log that knows its opening hours. */
export function runGoBacktest(logs: readonly NamedLog[]): void {
  const reports = [
    goReportOfSimulation(effort),
    ...logs.map(({ file, text }) => goReportOfLog(file.replace('.csv', ''), text, effort)),
  ].filter(({ scores }) => Object.values(scores).some(({ asked }) => asked > 0));
  const line = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);
  const answers = Object.keys(reports[0]?.scores ?? {});
  line(['days of', ...answers]);
  line(['---', ...answers.map(() => '---')]);
  for (const { name, scores } of reports) line([name, ...Object.values(scores).map(formatScore)]);
}

const formatScore = (score: GoReport['scores']['yes']): string =>
  score.asked === 0 ? '–' : `${score.asked}: ${(100 * servedShare(score)).toFixed(1)} %`;
