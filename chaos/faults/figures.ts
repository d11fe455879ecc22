import type { Healing, History } from '../checker/history.js';
import type { Outcome } from './play.js';

/** The results of a run in numbers. Times are milliseconds. */
export type Figures = {
  faults: number;
  commands: number;
  acked: number;
  repeats: number;
  probes: number;
  boards: number;
  claims: number;
  healings: number;
  answerMedian: number;
  answer99: number;
  settledLast: number;
  screenLast: number;
  violations: number;
  loadFactor: number;
};

export function figuresOf({ history, faults, violations }: Outcome): Figures {
  const times = answerTimes(history);
  return {
    faults: faults.length,
    commands: history.asked.length,
    acked: new Set(history.answered.flatMap(({ commandId, ack }) => (ack.ok ? [commandId] : []))).size,
    repeats: history.answered.length - times.length,
    probes: history.probes.length,
    boards: history.shown.length,
    claims: history.claims.length,
    healings: history.healings.length,
    answerMedian: quantile(times, 0.5),
    answer99: quantile(times, 0.99),
    settledLast: Math.max(0, ...history.healings.map(({ settled }) => settled)),
    screenLast: Math.max(0, ...history.healings.map(slowestScreen)),
    violations: violations.length,
    loadFactor: history.loadFactor,
  };
}

/** From the first sending of each command to its first answer, ascending. */
function answerTimes({ asked, answered }: History): number[] {
  const first = new Map<string, number>();
  for (const { commandId, at } of answered) if (!first.has(commandId)) first.set(commandId, at);
  return asked
    .flatMap(({ at, command }) => {
      const answeredAt = first.get(command.id);
      return answeredAt === undefined ? [] : [answeredAt - at];
    })
    .sort((a, b) => a - b);
}

const slowestScreen = ({ settled, viewers }: Healing): number =>
  Math.max(
    0,
    ...viewers.map(
      ({ opened, current }) => (current ?? Number.POSITIVE_INFINITY) - Math.max(settled, opened),
    ),
  );

const quantile = (rising: readonly number[], share: number): number =>
  rising[Math.min(rising.length - 1, Math.floor(rising.length * share))] ?? 0;

/** The columns of docs/reliability.md. */
const columns: readonly [name: string, of: (figures: Figures) => string | number][] = [
  ['faults', ({ faults }) => faults],
  ['taps', ({ commands }) => commands],
  ['acked', ({ acked }) => acked],
  ['repeats', ({ repeats }) => repeats],
  ['boards rendered', ({ boards }) => boards],
  ['freshness claims', ({ claims }) => claims],
  ['answer p50 / p99, faults included', ({ answerMedian, answer99 }) => `${answerMedian} / ${answer99}`],
  ['last tap answered after mending', ({ settledLast }) => settledLast],
  ['slowest screen after that', ({ screenLast }) => screenLast],
  ['violations', ({ violations }) => violations],
  ['limits times', ({ loadFactor }) => loadFactor.toFixed(1)],
];

const line = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => cell.toLocaleString('en')).join(' | ')} |`;

export const heading = [
  line(['seed', ...columns.map(([name]) => name)]),
  line(['seed', ...columns].map(() => '---')),
].join('\n');

export const rowOf = (seed: string, figures: Figures): string =>
  line([seed, ...columns.map(([, of]) => of(figures))]);

export class Total {
  private readonly all: Figures[] = [];

  add(figures: Figures): void {
    this.all.push(figures);
  }

  /** As a table row: sums, and for times the maximum of all seeds. */
  get row(): string {
    const [first, ...others] = this.all;
    return first ? rowOf(`${this.all.length} seeds`, others.reduce(together, first)) : '';
  }
}

const worst = new Set<string>([
  'answerMedian',
  'answer99',
  'settledLast',
  'screenLast',
  'loadFactor',
] satisfies (keyof Figures)[]);

const together = (some: Figures, more: Figures): Figures =>
  Object.fromEntries(
    Object.entries(some).map(([name, figure]) => {
      const other = more[name as keyof Figures];
      return [name, worst.has(name) ? Math.max(figure, other) : figure + other];
    }),
  ) as Figures;
