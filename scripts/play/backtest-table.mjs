const percent = (share) => (100 * share).toFixed(1);
const seconds = (value) => value.toFixed(0);

const bestOf = ({ baselines }) => Math.min(...Object.values(baselines).map(({ maeSeconds }) => maeSeconds));
const ratioOf = (report) => report.maeSeconds / bestOf(report);
const nameOfBest = ({ baselines }) =>
  Object.keys(baselines).reduce((best, name) =>
    baselines[name].maeSeconds < baselines[best].maeSeconds ? name : best,
  );

const widthOf = ({ meanWidthSeconds, ra10WidthSeconds }) =>
  `${seconds(meanWidthSeconds)} (${(meanWidthSeconds / ra10WidthSeconds).toFixed(2)})`;

const columns = [
  ['file', ({ file }) => file.replace('.csv', '')],
  ['scored', ({ scored }) => scored],
  ['refused', ({ refused }) => refused],
  ['mean wait s', ({ meanWaitSeconds }) => seconds(meanWaitSeconds)],
  ['MAE s', ({ maeSeconds }) => seconds(maeSeconds)],
  ['best baseline s', (report) => `${seconds(bestOf(report))} (${nameOfBest(report)})`],
  ['ratio', (report) => ratioOf(report).toFixed(2)],
  ['bias %', ({ biasSeconds, meanWaitSeconds }) => percent(biasSeconds / meanWaitSeconds)],
  ['80 % range', ({ coverage80 }) => percent(coverage80)],
  ['0 · 1-3 · 4+ ahead', ({ coverageByAhead }) => Object.values(coverageByAhead).map(percent).join(' · ')],
  ['shown: in it, later', ({ shown }) => `${percent(shown.covered)}, ${percent(shown.later)}`],
  ['width s ÷ RA10’s', widthOf],
  ['day 1 with plan: covered, MAE ÷ LES', (_, { firstDay }) => firstDayOf(firstDay)],
  ['µs, 99 %', ({ microsPerEvent, microsP99 }) => `${microsPerEvent.toFixed(0)}, ${microsP99.toFixed(0)}`],
];

const firstDayOf = ({ coverage80, maeSeconds, lesMaeSeconds }) =>
  `${percent(coverage80)}, ${(maeSeconds / lesMaeSeconds).toFixed(2)}`;

export function printTable(reports) {
  const line = (cells) => console.log(`| ${cells.join(' | ')} |`);
  line(columns.map(([title]) => title));
  line(columns.map(() => '---'));
  for (const { report, planned } of reports) line(columns.map(([, text]) => text(report, planned)));
  const logs = reports.map(({ report }) => Math.log(ratioOf(report)));
  const mean = Math.exp(logs.reduce((sum, each) => sum + each, 0) / logs.length);
  console.log(`\nGeometric mean of the ratios: ${mean.toFixed(3)}`);
}
