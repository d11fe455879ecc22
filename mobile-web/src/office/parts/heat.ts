/** Five steps of one hue, from calm to busiest. */
export const heatSteps = [0, 1, 2, 3, 4] as const;

/** The step of a value on a scale up to the highest one. */
export const heatOf = (value: number, most: number): number =>
  most <= 0 ? 0 : Math.min(4, Math.floor((5 * value) / (most + 0.001)));
