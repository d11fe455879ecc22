/** One value per half-hour, `null` where there is none. */
export type Series = { name: string; values: readonly (number | null)[] };

/** Dashes as well as colours, so that 30 series stay distinguishable without colour vision. */
const dashPatterns: readonly (readonly number[])[] = [[], [8, 5], [2, 5], [12, 4, 2, 4], [5, 3]];
const colours = ['--action', '--busy', '--relaxed', '--packed', '--ink', '--ink-3'];

/** Colour variable, dash pattern and width (px) of a series. */
export const seriesStroke = (index: number): { colour: string; dash: readonly number[]; width: number } => ({
  colour: colours[index % colours.length] ?? '--action',
  dash: dashPatterns[index % dashPatterns.length] ?? [],
  width: index === 0 ? 3 : 2,
});
