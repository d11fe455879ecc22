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

/** A limit without a target. */
export const comparedWith = (value, name, limit) => ({ name, figure: limit, ratio: value / limit });

/** The product may cost at most `times` the limit. */
export const atMost = (times, value, name, limit) => ({
  ...comparedWith(value, name, limit),
  target: `≤ ${times}`,
  pass: value / limit <= times,
});

/** The product must reach at least `times` the limit. */
export const atLeast = (times, value, name, limit) => ({
  ...comparedWith(value, name, limit),
  target: `≥ ${times}`,
  pass: value / limit >= times,
});

/** Runs `measure` one time after another; resolves to all results. */
export async function repeat(times, measure) {
  const rounds = [];
  while (rounds.length < times) rounds.push(await measure());
  return rounds;
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** One round with the median of every number of these rounds. */
export const medianRound = (rounds) =>
  Object.fromEntries(
    Object.entries(rounds[0]).map(([name, first]) => {
      const values = rounds.map((round) => round[name]);
      return [name, typeof first === 'number' ? median(values) : medianRound(values)];
    }),
  );

export const percentile = (values, share) => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
};
