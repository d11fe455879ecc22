/**
 * One line of the table: what was measured, and how it stands to limits measured in the same run.
 * @typedef {{ name: string, figure: number, ratio: number, target?: string, pass?: boolean }} Limit
 * @typedef {{ what: string, figure: number, unit: string, limits: Limit[], note?: string }} Figure
 */

/**
 * @param {string} what
 * @param {number} figure
 * @param {string} unit
 * @param {{ limits?: Limit[], note?: string }} [more] note: what else was seen, in a few words
 * @returns {Figure}
 */
export const figure = (what, value, unit, { limits = [], note } = {}) => ({
  what,
  figure: value,
  unit,
  limits,
  ...(note ? { note } : {}),
});

/** The product may cost at most so many times the limit. */
export const atMost = (times, value, name, limit) => {
  const ratio = value / limit;
  return { name, figure: limit, ratio, target: `≤ ${times}`, pass: ratio <= times };
};

/** The product must reach at least so many times the limit. */
export const atLeast = (times, value, name, limit) => {
  const ratio = value / limit;
  return { name, figure: limit, ratio, target: `≥ ${times}`, pass: ratio >= times };
};

/** The middle one of several measurements of the same. @param {number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** @param {ArrayLike<number>} values @param {number} share from 0 to 1 */
export const percentile = (values, share) => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
};
