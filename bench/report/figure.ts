/** How a figure stands to one measured in the same run. */
export type Limit = { name: string; figure: number; ratio: number; target?: string; pass?: boolean };

/** One line of the table: what was measured, and how it stands to its limits. */
export type Figure = { what: string; figure: number; unit: string; limits: readonly Limit[]; note?: string };

type FigureDetails = { limits?: readonly Limit[]; note?: string };

export const figure = (
  what: string,
  value: number,
  unit: string,
  { limits = [], note }: FigureDetails = {},
): Figure => ({ what, figure: value, unit, limits, ...(note ? { note } : {}) });

/** A limit without a target. */
export const comparedWith = (value: number, name: string, limit: number): Limit => ({
  name,
  figure: limit,
  ratio: value / limit,
});

/** The product may cost at most `times` the limit. */
export const atMost = (times: number, value: number, name: string, limit: number): Limit => ({
  ...comparedWith(value, name, limit),
  target: `≤ ${times}`,
  pass: value / limit <= times,
});

/** The product must reach at least `times` the limit. */
export const atLeast = (times: number, value: number, name: string, limit: number): Limit => ({
  ...comparedWith(value, name, limit),
  target: `≥ ${times}`,
  pass: value / limit >= times,
});

/** Runs `measure` one time after another; resolves to all results. */
export async function repeat<Round>(times: number, measure: () => Promise<Round>): Promise<Round[]> {
  const rounds: Round[] = [];
  while (rounds.length < times) rounds.push(await measure());
  return rounds;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Measured numbers, some of them in groups. */
type Numbers = { readonly [name: string]: number | Numbers };

/** One round with the median of every number of these rounds. */
export function medianRound<Round extends Numbers>(rounds: readonly Round[]): Round {
  const names = Object.keys(rounds[0] ?? {});
  const medians = names.map((name) => [name, medianOf(rounds.flatMap((round) => round[name] ?? []))]);
  return Object.fromEntries(medians);
}

const medianOf = (values: readonly (number | Numbers)[]): number | Numbers => {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length > 0
    ? median(numbers)
    : medianRound(values.filter((value) => typeof value !== 'number'));
};

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};
