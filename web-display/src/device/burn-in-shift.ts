/** Moves the picture by a few pixels every few minutes against burn-in. */
const shiftPx = 4;
const shiftIntervalMs = 3 * 60_000;

const offsetsPx: readonly (readonly [number, number])[] = [
  [0, 0],
  [shiftPx, 0],
  [shiftPx, shiftPx],
  [0, shiftPx],
  [-shiftPx, shiftPx],
  [-shiftPx, 0],
  [-shiftPx, -shiftPx],
  [0, -shiftPx],
  [shiftPx, -shiftPx],
];

export const burnInShift = (monotonicMs: number): readonly [number, number] =>
  offsetsPx[Math.floor(monotonicMs / shiftIntervalMs) % offsetsPx.length] ?? [0, 0];
