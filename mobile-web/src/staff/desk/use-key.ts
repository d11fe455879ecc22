import { useRef } from 'react';

/** Two closer presses of one key are one finger's bounce (ms); two people's taps lie further apart. */
export const bounce = 80;
/** A key that acts on one person is not meant twice within this time (ms, DESIGN.md §7). */
export const repress = 400;

/** Runs a key's act on release, once per press; presses closer than `guard` milliseconds count once. */
export function useKey(act: () => void, guard: number): () => void {
  const last = useRef(Number.NEGATIVE_INFINITY);
  return () => {
    const now = performance.now();
    if (now - last.current < guard) return;
    last.current = now;
    act();
  };
}
