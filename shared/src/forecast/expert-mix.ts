/** Exponentially weighted average of expert forecasts (Cesa-Bianchi & Lugosi 2006, ch. 2). */
export type ExpertMix = { losses: ExpertForecasts };

/** Seconds. */
export type ExpertForecasts = [stacked: number, model: number];

/** A loss 200 calls ago counts about two thirds. */
const lossDecay = 0.998;
const learningRate = 0.3;
/** The model needs no learning, so it leads at first. */
const stackedPriorWeight = 0.3;
const maxLossSigmas = 4;

export const createExpertMix = (): ExpertMix => ({ losses: [0, 0] });

export function mixForecasts(
  { losses: [stackedLoss, modelLoss] }: ExpertMix,
  forecasts: ExpertForecasts,
): number {
  const [stacked, model] = forecasts;
  const odds = stackedPriorWeight * Math.exp(learningRate * (modelLoss - stackedLoss));
  return model + (odds / (1 + odds)) * (stacked - model);
}

export function updateExpertMix(
  mix: ExpertMix,
  [stacked, model]: ExpertForecasts,
  wait: number,
  sigma: number,
): void {
  const loss = (forecast: number) => Math.min(maxLossSigmas, Math.abs(wait - forecast) / sigma);
  const [stackedLoss, modelLoss] = mix.losses;
  mix.losses = [stackedLoss * lossDecay + loss(stacked), modelLoss * lossDecay + loss(model)];
}
