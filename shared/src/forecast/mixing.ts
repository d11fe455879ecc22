import type { Features } from './stacking.js';

/**
 * Prediction with expert advice (exponentially weighted average, Cesa-Bianchi & Lugosi 2006, ch. 2): each way
 * to forecast is weighted by how well it did on this lane lately, so that none can stay worse than the best.
 */
export type Mix = { losses: number[] };

/** All ways to forecast one wait: what the stack makes of the features, and each of them alone. */
export type Opinions = readonly number[];

/** The opinions on one wait, all in seconds; the constant is none. */
export const opinionsOf = (stackedWait: number, [, ...features]: Features): Opinions => [
  stackedWait,
  ...features,
];

/** What happened two hundred calls ago counts a third: about a day. */
const fading = 0.998;
/** How sharply the better way is preferred, per spread of error. */
const sharpness = 0.3;
/** Belief before anything was seen, in the opinions' order: most in the model, which is what the taps say. */
const belief = [0.3, 1, 0.03, 0.03, 0.03, 0.2];
/** One odd wait may not decide. */
const largestLoss = 4;

/** Nothing learned yet. */
export const freshMix = (): Mix => ({ losses: belief.map(() => 0) });

/** The mixed wait, in the opinions' unit. */
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

/** Learns one true wait against all opinions; `sigma` is its expected spread. */
export function learnMix(mix: Mix, opinions: Opinions, wait: number, sigma: number): void {
  mix.losses = mix.losses.map((loss, index) => {
    const error = Math.abs(wait - (opinions[index] ?? wait)) / sigma;
    return loss * fading + Math.min(largestLoss, error);
  });
}
