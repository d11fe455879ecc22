import type { backtest } from '@hannun/shared/backtest';

type Report = ReturnType<typeof backtest>['report'];

const formatPercent = (share: number): string => (100 * share).toFixed(1);
const formatSeconds = (value: number): string => value.toFixed(0);

const bestBaseline = ({ baselines }: Report) =>
  Object.entries(baselines)
    .map(([name, { maeSeconds }]) => ({ name, maeSeconds }))
    .reduce((best, each) => (each.maeSeconds < best.maeSeconds ? each : best));
const maeRatio = (report: Report): number => report.maeSeconds / bestBaseline(report).maeSeconds;

const formatBaseline = ({ name, maeSeconds }: { name: string; maeSeconds: number }): string =>
  `${formatSeconds(maeSeconds)} (${name})`;
const formatWidth = ({ meanWidthSeconds, ra10WidthSeconds }: Report): string =>
  `${formatSeconds(meanWidthSeconds)} (${(meanWidthSeconds / ra10WidthSeconds).toFixed(2)})`;

type Column = readonly [title: string, text: (report: Report, planned: Report) => string | number];

const columns: readonly Column[] = [
  ['file', ({ file }) => file.replace('.csv', '')],
  ['scored', ({ scored }) => scored],
  ['refused', ({ refused }) => refused],
  ['mean wait s', ({ meanWaitSeconds }) => formatSeconds(meanWaitSeconds)],
  ['MAE s', ({ maeSeconds }) => formatSeconds(maeSeconds)],
  ['best baseline s', (report) => formatBaseline(bestBaseline(report))],
  ['ratio', (report) => maeRatio(report).toFixed(2)],
  ['bias %', ({ biasSeconds, meanWaitSeconds }) => formatPercent(biasSeconds / meanWaitSeconds)],
  ['80 % range', ({ coverage80 }) => formatPercent(coverage80)],
  [
    '0 · 1-3 · 4+ ahead',
    ({ coverageByAhead }) => Object.values(coverageByAhead).map(formatPercent).join(' · '),
  ],
  ['shown: in it, later', ({ shown }) => `${formatPercent(shown.covered)}, ${formatPercent(shown.later)}`],
  ['width s ÷ RA10’s', formatWidth],
  ['day 1 with plan: covered, MAE ÷ LES', (_, { firstDay }) => formatFirstDay(firstDay)],
  ['µs, 99 %', ({ microsPerEvent, microsP99 }) => `${microsPerEvent.toFixed(0)}, ${microsP99.toFixed(0)}`],
];

const formatFirstDay = ({ coverage80, maeSeconds, lesMaeSeconds }: Report['firstDay']): string =>
  `${formatPercent(coverage80)}, ${(maeSeconds / lesMaeSeconds).toFixed(2)}`;

const formatMinutes = ({ tooLateSeconds, tooLate }: Report['lastNumber']): string =>
  (tooLateSeconds / Math.max(1, tooLate) / 60).toFixed(0);

/** Only of logs with a closing time. */
const lastNumberColumns: readonly Column[] = [
  ['file', ({ file }) => file.replace('.csv', '')],
  ['days', ({ lastNumber }) => lastNumber.days],
  ['filled by the line', ({ lastNumber }) => lastNumber.filledDays],
  ['taken in on those', ({ lastNumber }) => lastNumber.admitted],
  ['served in time %', ({ lastNumber }) => formatPercent(1 - lastNumber.tooLate / lastNumber.admitted)],
  ['after it was set', ({ lastNumber }) => lastNumber.admittedLast],
  [
    'of them in time %',
    ({ lastNumber }) => formatPercent(1 - lastNumber.tooLateLast / Math.max(1, lastNumber.admittedLast)),
  ],
  ['the others late by min', ({ lastNumber }) => formatMinutes(lastNumber)],
  ['turned away in vain', ({ lastNumber }) => lastNumber.wasted],
  ['warned', ({ reach }) => reach.warned],
  ['of the warned in time %', ({ reach }) => formatPercent(reach.inTime / Math.max(1, reach.warned))],
  ['late, never warned', ({ reach }) => reach.unwarned],
];

type ReportPair = { report: Report; planned: Report };

export function printTable(reports: readonly ReportPair[]): void {
  printRows(columns, reports);
  const logs = reports.map(({ report }) => Math.log(maeRatio(report)));
  const mean = Math.exp(logs.reduce((sum, each) => sum + each, 0) / logs.length);
  console.log(`\nGeometric mean of the ratios: ${mean.toFixed(3)}\n`);
  printRows(
    lastNumberColumns,
    reports.filter(({ report }) => report.lastNumber.filledDays > 0),
  );
}

function printRows(of: readonly Column[], reports: readonly ReportPair[]): void {
  const line = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
  line(of.map(([title]) => title));
  line(of.map(() => '---'));
  for (const { report, planned } of reports) line(of.map(([, text]) => text(report, planned)));
}
