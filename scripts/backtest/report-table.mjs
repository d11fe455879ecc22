const formatPercent = (share) => (100 * share).toFixed(1);
const formatSeconds = (value) => value.toFixed(0);

const bestBaseline = ({ baselines }) =>
  Object.entries(baselines)
    .map(([name, { maeSeconds }]) => ({ name, maeSeconds }))
    .reduce((best, each) => (each.maeSeconds < best.maeSeconds ? each : best));
const maeRatio = (report) => report.maeSeconds / bestBaseline(report).maeSeconds;

const formatBaseline = ({ name, maeSeconds }) => `${formatSeconds(maeSeconds)} (${name})`;
const formatWidth = ({ meanWidthSeconds, ra10WidthSeconds }) =>
  `${formatSeconds(meanWidthSeconds)} (${(meanWidthSeconds / ra10WidthSeconds).toFixed(2)})`;

const columns = [
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

const formatFirstDay = ({ coverage80, maeSeconds, lesMaeSeconds }) =>
  `${formatPercent(coverage80)}, ${(maeSeconds / lesMaeSeconds).toFixed(2)}`;

export function printTable(reports) {
  const line = (cells) => console.log(`| ${cells.join(' | ')} |`);
  line(columns.map(([title]) => title));
  line(columns.map(() => '---'));
  for (const { report, planned } of reports) line(columns.map(([, text]) => text(report, planned)));
  const logs = reports.map(({ report }) => Math.log(maeRatio(report)));
  const mean = Math.exp(logs.reduce((sum, each) => sum + each, 0) / logs.length);
  console.log(`\nGeometric mean of the ratios: ${mean.toFixed(3)}`);
}
