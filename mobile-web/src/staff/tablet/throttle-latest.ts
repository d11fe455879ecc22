/**
 * Delivers a value at once, then for `intervalMs()` ms keeps only the newest, which is delivered at the end.
 * With 0 ms every value is delivered.
 */
export function throttleLatest<Value>(
  deliver: (value: Value) => void,
  intervalMs: () => number,
): (told: Value) => void {
  let pending: { told: Value } | null = null;
  let isWaiting = false;
  const push = (told: Value): void => {
    if (isWaiting) {
      pending = { told };
      return;
    }
    deliver(told);
    const delayMs = intervalMs();
    if (delayMs === 0) return;
    isWaiting = true;
    setTimeout(flush, delayMs);
  };
  const flush = (): void => {
    isWaiting = false;
    const missed = pending;
    pending = null;
    if (missed) push(missed.told);
  };
  return push;
}
