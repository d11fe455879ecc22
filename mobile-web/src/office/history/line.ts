/** One line of a chart: a value for each half-hour, `null` where there is none. */
export type Line = { name: string; values: readonly (number | null)[] };
