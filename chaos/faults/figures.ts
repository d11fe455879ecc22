import type { Healing, History } from '../checker/history.js';
import type { Outcome } from './play.js';

/** What a run came to, in numbers. Times are milliseconds. */
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
};

/** Counts and times of a run. */
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
  };
}

/** From the first sending of each command to its first answer, in rising order. */
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

/** From when a screen could know to when it showed the log's end. */
const slowestScreen = ({ settled, viewers }: Healing): number =>
  Math.max(
    0,
    ...viewers.map(
      ({ connected, current }) => (current ?? Number.POSITIVE_INFINITY) - Math.max(settled, connected),
    ),
  );

const quantile = (rising: readonly number[], share: number): number =>
  rising[Math.min(rising.length - 1, Math.floor(rising.length * share))] ?? 0;

/** The figures of all seeds of a run together. */
export class Total {
  private readonly all: Figures[] = [];

  add(figures: Figures): void {
    this.all.push(figures);
  }

  /** As a row for docs/reliability.md: sums, and of the times the worst of any seed. */
  get row(): string {
    const sum = (of: keyof Figures) => this.all.reduce((total, figures) => total + figures[of], 0);
    const worst = (of: keyof Figures) => Math.max(0, ...this.all.map((figures) => figures[of]));
    const sums = (['faults', 'commands', 'acked', 'repeats', 'boards', 'claims'] as const).map(sum);
    const times = [
      `${worst('answerMedian')} / ${worst('answer99')}`,
      worst('settledLast'),
      worst('screenLast'),
    ];
    return `| ${[`${this.all.length} seeds`, ...sums, ...times, sum('violations')].join(' | ')} |`;
  }
}
