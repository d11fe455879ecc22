import type { Observations, Recovery } from '../checker/observations.js';
import type { ChaosResult } from './run-chaos.js';

/** The results of a run in numbers. Times are milliseconds. */
export type RunSummary = {
  faults: number;
  commands: number;
  acked: number;
  repeats: number;
  probes: number;
  boards: number;
  claims: number;
  recoveries: number;
  answerMedianMs: number;
  answerP99Ms: number;
  lastSettledMs: number;
  slowestScreenMs: number;
  violations: number;
  loadFactor: number;
};

export function summarizeRun({ observations, faults, violations }: ChaosResult): RunSummary {
  const times = answerTimesMs(observations);
  return {
    faults: faults.length,
    commands: observations.sent.length,
    acked: new Set(observations.answered.flatMap(({ commandId, ack }) => (ack.ok ? [commandId] : []))).size,
    repeats: observations.answered.length - times.length,
    probes: observations.probes.length,
    boards: observations.shownBoards.length,
    claims: observations.claims.length,
    recoveries: observations.recoveries.length,
    answerMedianMs: quantile(times, 0.5),
    answerP99Ms: quantile(times, 0.99),
    lastSettledMs: Math.max(0, ...observations.recoveries.map(({ settledMs }) => settledMs)),
    slowestScreenMs: Math.max(0, ...observations.recoveries.map(slowestScreenOf)),
    violations: violations.length,
    loadFactor: observations.loadFactor,
  };
}

/** From the first sending of each command to its first answer, ascending. */
function answerTimesMs({ sent, answered }: Observations): number[] {
  const first = new Map<string, number>();
  for (const { commandId, at } of answered) if (!first.has(commandId)) first.set(commandId, at);
  return sent
    .flatMap(({ at, command }) => {
      const answeredAt = first.get(command.id);
      return answeredAt === undefined ? [] : [answeredAt - at];
    })
    .sort((a, b) => a - b);
}

const slowestScreenOf = ({ settledMs, viewers }: Recovery): number =>
  Math.max(
    0,
    ...viewers.map(
      ({ socketOpenedMs, currentMs }) =>
        (currentMs ?? Number.POSITIVE_INFINITY) - Math.max(settledMs, socketOpenedMs),
    ),
  );

const quantile = (rising: readonly number[], share: number): number =>
  rising[Math.min(rising.length - 1, Math.floor(rising.length * share))] ?? 0;

/** The columns of docs/reliability.md. */
const columns: readonly [name: string, of: (figures: RunSummary) => string | number][] = [
  ['faults', ({ faults }) => faults],
  ['taps', ({ commands }) => commands],
  ['acked', ({ acked }) => acked],
  ['repeats', ({ repeats }) => repeats],
  ['boards rendered', ({ boards }) => boards],
  ['freshness claims', ({ claims }) => claims],
  [
    'answer p50 / p99, faults included',
    ({ answerMedianMs, answerP99Ms }) => `${answerMedianMs} / ${answerP99Ms}`,
  ],
  ['last tap answered after the repair', ({ lastSettledMs }) => lastSettledMs],
  ['slowest screen after that', ({ slowestScreenMs }) => slowestScreenMs],
  ['violations', ({ violations }) => violations],
  ['limits times', ({ loadFactor }) => loadFactor.toFixed(1)],
];

const tableRow = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => cell.toLocaleString('en')).join(' | ')} |`;

export const tableHeading = [
  tableRow(['seed', ...columns.map(([name]) => name)]),
  tableRow(['seed', ...columns].map(() => '---')),
].join('\n');

export const formatRow = (seed: string, figures: RunSummary): string =>
  tableRow([seed, ...columns.map(([, of]) => of(figures))]);

/** As a table row: sums, and for times the maximum of all seeds. */
export function formatTotals([first, ...others]: readonly RunSummary[]): string {
  return first ? formatRow(`${1 + others.length} seeds`, others.reduce(combine, first)) : '';
}

const maximumColumns = new Set<string>([
  'answerMedianMs',
  'answerP99Ms',
  'lastSettledMs',
  'slowestScreenMs',
  'loadFactor',
] satisfies (keyof RunSummary)[]);

const combine = (some: RunSummary, more: RunSummary): RunSummary =>
  Object.fromEntries(
    Object.entries(some).map(([name, figure]) => {
      const other = more[name as keyof RunSummary];
      return [name, maximumColumns.has(name) ? Math.max(figure, other) : figure + other];
    }),
  ) as RunSummary;
