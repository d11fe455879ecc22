import { useRef } from 'react';

/** Two closer presses of one key are one finger's bounce (ms); two people's taps lie further apart. */
const bounce = 80;

/** Runs a key's act on release, once per press: a bouncing touch counts once, two fast taps twice. */
export function useKey(act: () => void): () => void {
  const last = useRef(Number.NEGATIVE_INFINITY);
  return () => {
    const now = performance.now();
    if (now - last.current < bounce) return;
    last.current = now;
    navigator.vibrate?.(30);
    act();
  };
}
