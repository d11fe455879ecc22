/** Five steps of one blue, from calm to the busiest of all cells. */
export const heatSteps = [0, 1, 2, 3, 4] as const;

/** The step of a figure among figures of which `most` is the highest. */
export const heatOf = (value: number, most: number): number =>
  most <= 0 ? 0 : Math.min(4, Math.floor((5 * value) / (most + 0.001)));
