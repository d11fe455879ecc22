import { type BaselineName, baselineNames } from './baselines.js';

export type ScoredForecast = {
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

export function figuresOf(scoredForecasts: readonly ScoredForecast[]): Figures {
  const errors = scoredForecasts.map(({ likely, wait }) => likely - wait);
  return {
    scored: scoredForecasts.length,
    meanWaitSeconds: mean(scoredForecasts, ({ wait }) => wait),
    ...errorsOf(errors),
    medianAbsSeconds: median(errors.map(Math.abs)),
    biasSeconds: mean(errors, (error) => error),
    coverage80: share(scoredForecasts, ({ wait, low, high }) => wait >= low && wait <= high),
    meanWidthSeconds: mean(scoredForecasts, ({ low, high }) => high - low),
    ra10WidthSeconds: mean(scoredForecasts, ({ plainWidth }) => plainWidth),
    shown: {
      covered: share(
        scoredForecasts,
        ({ wait, shownLow, shownHigh }) => wait >= shownLow && wait <= shownHigh,
      ),
      later: share(scoredForecasts, ({ wait, shownHigh }) => wait > shownHigh),
    },
  };
}

export const coverageByAhead = (
  scoredForecasts: readonly ScoredForecast[],
): Record<'0' | '1-3' | '4+', number> => ({
  '0': coverage(scoredForecasts.filter(({ ahead }) => ahead === 0)),
  '1-3': coverage(scoredForecasts.filter(({ ahead }) => ahead >= 1 && ahead <= 3)),
  '4+': coverage(scoredForecasts.filter(({ ahead }) => ahead >= 4)),
});

const coverage = (scoredForecasts: readonly ScoredForecast[]): number =>
  figuresOf(scoredForecasts).coverage80;

export function baselineErrors(scoredForecasts: readonly ScoredForecast[]): Record<BaselineName, Errors> {
  const of = (name: BaselineName): Errors =>
    errorsOf(scoredForecasts.map(({ baselines, wait }) => baselines[name] - wait));
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
