/** Milliseconds on, off, on. */
const patternMs = [200, 100, 200];

export function vibrate(times: 1 | 2): void {
  navigator.vibrate?.(times === 2 ? [...patternMs, 400, ...patternMs] : patternMs);
}
