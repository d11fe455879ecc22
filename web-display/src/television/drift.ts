/** Moves the picture by a few pixels every few minutes against burn-in. */
const reach = 4;
const period = 3 * 60_000;

const places: readonly (readonly [number, number])[] = [
  [0, 0],
  [reach, 0],
  [reach, reach],
  [0, reach],
  [-reach, reach],
  [-reach, 0],
  [-reach, -reach],
  [0, -reach],
  [reach, -reach],
];

export const driftAt = (monotonic: number): readonly [number, number] =>
  places[Math.floor(monotonic / period) % places.length] ?? [0, 0];
