/** Stacked regressions (Breiman 1996), fitted by recursive least squares with forgetting. */
export type Stack = { weights: number[]; covariance: number[] };

/** Seconds; `head` is the wait of the head of the line, `rate` the line at the recent call rate. */
export type Features = readonly [
  constant: number,
  model: number,
  head: number,
  recent: number,
  hourly: number,
  rate: number,
];

const size = 6;
/** Starts as the model itself; the constant moves fastest (FORECAST 4.6). */
const firstCovariance = [0.2, 0.001, 0.001, 0.001, 0.001, 0.001];
/** About two weeks of a clinic. */
const forgetting = 0.9995;
/** Huber 1964. */
const largestError = 3;

export const freshStack = (): Stack => ({
  weights: [0, 1, 0, 0, 0, 0],
  covariance: Array.from({ length: size * size }, (_, index) => {
    const row = Math.floor(index / size);
    return row === index % size ? (firstCovariance[row] ?? 0) : 0;
  }),
});

/** Plain loops: this is the hot path. `offset` is where `left` begins in a matrix. */
function dot(left: readonly number[], right: readonly number[], offset = 0): number {
  let sum = 0;
  for (let index = 0; index < size; index += 1) sum += (left[offset + index] ?? 0) * (right[index] ?? 0);
  return sum;
}

export function stacked({ weights }: Stack, features: Features): number {
  const model = features[1];
  return Math.min(1.6 * model + 120, Math.max(0.5 * model - 60, dot(weights, features), 0));
}

export function learnStack(stack: Stack, features: Features, wait: number, sigma: number): void {
  const x = features.map((value) => value / sigma);
  const error = Math.min(largestError, Math.max(-largestError, wait / sigma - dot(stack.weights, x)));
  const spread = x.map((_, row) => dot(stack.covariance, x, row * size));
  const scale = forgetting + dot(x, spread);
  stack.weights = stack.weights.map((weight, index) => weight + ((spread[index] ?? 0) * error) / scale);
  stack.covariance = narrowed(stack.covariance, spread, scale);
}

function narrowed(covariance: readonly number[], spread: readonly number[], scale: number): number[] {
  const next: number[] = [];
  for (const byRow of spread) {
    for (const byColumn of spread) {
      const value = covariance[next.length] ?? 0;
      next.push((value - (byRow * byColumn) / scale) / forgetting);
    }
  }
  return next;
}
