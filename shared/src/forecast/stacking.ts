/**
 * Online stacking of the queue's own figures (recursive least squares with forgetting): how much the
 * modelled wait, the wait of the head of the line and the last ten waits each say about the next one.
 * After Breiman 1996 (stacked regressions); keeps an honest floor where the model does not fit a lane.
 */
export type Stack = { weights: number[]; covariance: number[] };

/**
 * What is stacked, in seconds: a constant of a minute, the model, how long the head of the line has waited, the
 * mean of the last ten waits and of the last hour's, and the line at the recent rate of calls.
 */
export type Features = readonly [
  constant: number,
  model: number,
  head: number,
  recent: number,
  hourly: number,
  rate: number,
];

const size = 6;
/** Start as the model itself; the constant may move soonest (FORECAST 4.6). */
const firstCovariance = [0.2, 0.001, 0.001, 0.001, 0.001, 0.001];
/** Forgets a call in two thousand: about two weeks of a clinic. */
const forgetting = 0.9995;
/** One odd wait may not teach more than three spreads (Huber 1964). */
const largestError = 3;

/** The stack before anything was learned: the model alone. */
export const freshStack = (): Stack => ({
  weights: [0, 1, 0, 0, 0, 0],
  covariance: Array.from({ length: size * size }, (_, index) => {
    const row = Math.floor(index / size);
    return row === index % size ? (firstCovariance[row] ?? 0) : 0;
  }),
});

/** The product of two vectors; `offset` tells where `left` begins in a matrix. Plain loops: every call comes this way. */
function dot(left: readonly number[], right: readonly number[], offset = 0): number {
  let sum = 0;
  for (let index = 0; index < size; index += 1) sum += (left[offset + index] ?? 0) * (right[index] ?? 0);
  return sum;
}

/** The stacked wait in seconds, kept near the model's so that a wild weight cannot lead astray. */
export function stacked({ weights }: Stack, features: Features): number {
  const model = features[1];
  return Math.min(1.6 * model + 120, Math.max(0.5 * model - 60, dot(weights, features), 0));
}

/** Learns one true wait (seconds) against what was known at its check-in; `sigma` is its expected spread. */
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
