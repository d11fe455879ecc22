import { useRef } from 'react';

/** Two closer presses are a bouncing finger; two people's taps lie further apart. */
export const bounce = 80;
/** A button that acts on one person is not meant twice within this time (DESIGN.md §7). */
export const repress = 400;

/** Ignores presses within `throttleMs` of the last one. */
export function useKey(act: () => void, guard: number): () => void {
  const last = useRef(Number.NEGATIVE_INFINITY);
  return () => {
    const now = performance.now();
    if (now - last.current < guard) return;
    last.current = now;
    act();
  };
}
