/** Five steps of one hue, from calm to busiest. */
export const heatmapSteps = [0, 1, 2, 3, 4] as const;

/** The step of a value on a scale up to the highest one. */
export const heatmapStep = (value: number, max: number): number =>
  max <= 0 ? 0 : Math.min(4, Math.floor((5 * value) / (max + 0.001)));
