import type { Features } from './stacked-regression.js';

/** Exponentially weighted average of expert forecasts (Cesa-Bianchi & Lugosi 2006, ch. 2). */
export type ExpertMix = { losses: number[] };

export type ExpertForecasts = readonly number[];

export const toExpertForecasts = (stackedWait: number, [, ...features]: Features): ExpertForecasts => [
  stackedWait,
  ...features,
];

/** A loss 200 calls ago counts about two thirds. */
const lossDecay = 0.998;
const learningRate = 0.3;
const priorWeights = [0.3, 1, 0.03, 0.03, 0.03, 0.2];
const maxLossSigmas = 4;

export const createExpertMix = (): ExpertMix => ({ losses: priorWeights.map(() => 0) });

export function mixForecasts({ losses }: ExpertMix, opinions: ExpertForecasts): number {
  const best = Math.min(...losses);
  let sum = 0;
  let weights = 0;
  opinions.forEach((opinion, index) => {
    const weight = (priorWeights[index] ?? 0) * Math.exp(-learningRate * ((losses[index] ?? 0) - best));
    sum += weight * opinion;
    weights += weight;
  });
  return sum / weights;
}

export function updateExpertMix(
  mix: ExpertMix,
  opinions: ExpertForecasts,
  wait: number,
  sigma: number,
): void {
  mix.losses = mix.losses.map((loss, index) => {
    const error = Math.abs(wait - (opinions[index] ?? wait)) / sigma;
    return loss * lossDecay + Math.min(maxLossSigmas, error);
  });
}
