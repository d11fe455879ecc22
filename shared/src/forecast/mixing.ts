import type { Features } from './stacking.js';

/** Exponentially weighted average of expert forecasts (Cesa-Bianchi & Lugosi 2006, ch. 2). */
export type Mix = { losses: number[] };

export type Opinions = readonly number[];

export const opinionsOf = (stackedWait: number, [, ...features]: Features): Opinions => [
  stackedWait,
  ...features,
];

/** A loss 200 calls ago counts about two thirds. */
const fading = 0.998;
const sharpness = 0.3;
const belief = [0.3, 1, 0.03, 0.03, 0.03, 0.2];
const largestLoss = 4;

export const freshMix = (): Mix => ({ losses: belief.map(() => 0) });

export function mixed({ losses }: Mix, opinions: Opinions): number {
  const best = Math.min(...losses);
  let sum = 0;
  let weights = 0;
  opinions.forEach((opinion, index) => {
    const weight = (belief[index] ?? 0) * Math.exp(-sharpness * ((losses[index] ?? 0) - best));
    sum += weight * opinion;
    weights += weight;
  });
  return sum / weights;
}

export function learnMix(mix: Mix, opinions: Opinions, wait: number, sigma: number): void {
  mix.losses = mix.losses.map((loss, index) => {
    const error = Math.abs(wait - (opinions[index] ?? wait)) / sigma;
    return loss * fading + Math.min(largestLoss, error);
  });
}
