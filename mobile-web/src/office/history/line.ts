/** One line of a chart: a value for each half-hour, `null` where there is none. */
export type Line = { name: string; values: readonly (number | null)[] };

/** Lines are told apart by their dashes as well as by their colour: thirty of them before two are alike. */
const dashes: readonly (readonly number[])[] = [[], [8, 5], [2, 5], [12, 4, 2, 4], [5, 3]];
const inks = ['--action', '--busy', '--relaxed', '--packed', '--ink', '--ink-3'];

/** How the line at this place is drawn: the name of its colour, its dashes and its width (pixels). */
export const strokeOf = (index: number): { ink: string; dash: readonly number[]; width: number } => ({
  ink: inks[index % inks.length] ?? '--action',
  dash: dashes[index % dashes.length] ?? [],
  width: index === 0 ? 3 : 2,
});
