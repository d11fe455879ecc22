import { type BaselineName, baselineNames } from './baselines.js';

export type Outcome = {
  ahead: number;
  wait: number;
  low: number;
  likely: number;
  high: number;
  shownLow: number;
  shownHigh: number;
  baselines: Record<BaselineName, number>;
  plainWidth: number;
};

export type Errors = { maeSeconds: number; rmseSeconds: number };
export type Figures = Errors & {
  scored: number;
  meanWaitSeconds: number;
  medianAbsSeconds: number;
  biasSeconds: number;
  coverage80: number;
  meanWidthSeconds: number;
  ra10WidthSeconds: number;
  shown: { covered: number; later: number };
};

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const errors = outcomes.map(({ likely, wait }) => likely - wait);
  return {
    scored: outcomes.length,
    meanWaitSeconds: mean(outcomes, ({ wait }) => wait),
    ...errorsOf(errors),
    medianAbsSeconds: median(errors.map(Math.abs)),
    biasSeconds: mean(errors, (error) => error),
    coverage80: share(outcomes, ({ wait, low, high }) => wait >= low && wait <= high),
    meanWidthSeconds: mean(outcomes, ({ low, high }) => high - low),
    ra10WidthSeconds: mean(outcomes, ({ plainWidth }) => plainWidth),
    shown: {
      covered: share(outcomes, ({ wait, shownLow, shownHigh }) => wait >= shownLow && wait <= shownHigh),
      later: share(outcomes, ({ wait, shownHigh }) => wait > shownHigh),
    },
  };
}

export const coverageByAhead = (outcomes: readonly Outcome[]): Record<'0' | '1-3' | '4+', number> => ({
  '0': coverage(outcomes.filter(({ ahead }) => ahead === 0)),
  '1-3': coverage(outcomes.filter(({ ahead }) => ahead >= 1 && ahead <= 3)),
  '4+': coverage(outcomes.filter(({ ahead }) => ahead >= 4)),
});

const coverage = (outcomes: readonly Outcome[]): number => figuresOf(outcomes).coverage80;

export function baselineErrors(outcomes: readonly Outcome[]): Record<BaselineName, Errors> {
  const of = (name: BaselineName): Errors =>
    errorsOf(outcomes.map(({ baselines, wait }) => baselines[name] - wait));
  const entries = baselineNames.map((name): [BaselineName, Errors] => [name, of(name)]);
  return Object.fromEntries(entries) as Record<BaselineName, Errors>;
}

const errorsOf = (errors: readonly number[]): Errors => ({
  maeSeconds: mean(errors, Math.abs),
  rmseSeconds: Math.sqrt(mean(errors, (error) => error * error)),
});

const mean = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.length === 0 ? 0 : items.reduce((sum, item) => sum + value(item), 0) / items.length;

const share = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  mean(items, (item) => (holds(item) ? 1 : 0));

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}
