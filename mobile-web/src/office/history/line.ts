/** One value per half-hour, `null` where there is none. */
export type Line = { name: string; values: readonly (number | null)[] };

/** Dashes as well as colours, so that 30 series stay distinguishable without colour vision. */
const dashes: readonly (readonly number[])[] = [[], [8, 5], [2, 5], [12, 4, 2, 4], [5, 3]];
const inks = ['--action', '--busy', '--relaxed', '--packed', '--ink', '--ink-3'];

/** Colour variable, dash pattern and width (px) of a series. */
export const strokeOf = (index: number): { ink: string; dash: readonly number[]; width: number } => ({
  ink: inks[index % inks.length] ?? '--action',
  dash: dashes[index % dashes.length] ?? [],
  width: index === 0 ? 3 : 2,
});
