/**
 * One line of the table: what was measured, and how it stands to limits measured in the same run.
 * @typedef {{ name: string, figure: number, ratio: number, target?: string, pass?: boolean }} Limit
 * @typedef {{ what: string, figure: number, unit: string, limits: Limit[], note?: string }} Figure
 */

export const figure = (what, value, unit, { limits = [], note } = {}) => ({
  what,
  figure: value,
  unit,
  limits,
  ...(note ? { note } : {}),
});

/** The product may cost at most `times` the limit. */
export const atMost = (times, value, name, limit) => {
  const ratio = value / limit;
  return { name, figure: limit, ratio, target: `≤ ${times}`, pass: ratio <= times };
};

/** The product must reach at least `times` the limit. */
export const atLeast = (times, value, name, limit) => {
  const ratio = value / limit;
  return { name, figure: limit, ratio, target: `≥ ${times}`, pass: ratio >= times };
};

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

export const percentile = (values, share) => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
};
