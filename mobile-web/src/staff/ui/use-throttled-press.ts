import { useRef } from 'react';

/** Two closer presses are a bouncing finger; two people's taps lie further apart. */
export const bounceThrottleMs = 80;
/** A button that acts on one person is not meant twice within this time. */
export const repeatThrottleMs = 400;

/** Ignores presses within `throttleMs` of the last one. */
export function useThrottledPress(onPress: () => void, throttleMs: number): () => void {
  const lastPressMs = useRef(Number.NEGATIVE_INFINITY);
  return () => {
    const nowMs = performance.now();
    if (nowMs - lastPressMs.current < throttleMs) return;
    lastPressMs.current = nowMs;
    onPress();
  };
}
