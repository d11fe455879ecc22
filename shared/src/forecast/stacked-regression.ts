/** Stacked regressions (Breiman 1996), fitted by recursive least squares with forgetting. */
export type StackedRegression = { weights: number[]; covariance: number[] };

/** Seconds; `atCallRate`: the people ahead at the recent interval between calls. */
export type Features = readonly [constant: number, model: number, headOfLineWait: number, atCallRate: number];

const featureCount = 4;
/** Starts as the model itself; the constant moves fastest (docs/forecast.md, 'Starting values'). */
const initialCovariance = [0.2, 0.001, 0.001, 0.001];
/** About two weeks of a clinic. */
const forgettingFactor = 0.9995;
/** Huber 1964. */
const maxErrorSigmas = 3;

export const createStackedRegression = (): StackedRegression => ({
  weights: [0, 1, 0, 0],
  covariance: Array.from({ length: featureCount * featureCount }, (_, index) => {
    const row = Math.floor(index / featureCount);
    return row === index % featureCount ? (initialCovariance[row] ?? 0) : 0;
  }),
});

/** Plain loops: this is the hot path. `offset` is where `left` begins in a matrix. */
function dot(left: readonly number[], right: readonly number[], offset = 0): number {
  let sum = 0;
  for (let index = 0; index < featureCount; index += 1)
    sum += (left[offset + index] ?? 0) * (right[index] ?? 0);
  return sum;
}

export function predictStacked({ weights }: StackedRegression, features: Features): number {
  const model = features[1];
  return Math.min(1.6 * model + 120, Math.max(0.5 * model - 60, dot(weights, features), 0));
}

export function updateStackedRegression(
  stack: StackedRegression,
  features: Features,
  wait: number,
  sigma: number,
): void {
  const x = features.map((value) => value / sigma);
  const error = Math.min(maxErrorSigmas, Math.max(-maxErrorSigmas, wait / sigma - dot(stack.weights, x)));
  const spread = x.map((_, row) => dot(stack.covariance, x, row * featureCount));
  const scale = forgettingFactor + dot(x, spread);
  stack.weights = stack.weights.map((weight, index) => weight + ((spread[index] ?? 0) * error) / scale);
  stack.covariance = updatedCovariance(stack.covariance, spread, scale);
}

function updatedCovariance(
  covariance: readonly number[],
  spread: readonly number[],
  scale: number,
): number[] {
  const next: number[] = [];
  for (const byRow of spread) {
    for (const byColumn of spread) {
      const value = covariance[next.length] ?? 0;
      next.push((value - (byRow * byColumn) / scale) / forgettingFactor);
    }
  }
  return next;
}
