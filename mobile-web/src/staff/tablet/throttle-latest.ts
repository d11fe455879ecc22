/**
 * Delivers a value at once, then for `intervalMs()` ms keeps only the newest, which is delivered at the end.
 * With 0 ms every value is delivered.
 */
export function throttleLatest<Value>(
  deliver: (value: Value) => void,
  intervalMs: () => number,
): (value: Value) => void {
  let pending: { value: Value } | null = null;
  let isWaiting = false;
  const push = (value: Value): void => {
    if (isWaiting) {
      pending = { value };
      return;
    }
    deliver(value);
    const delayMs = intervalMs();
    if (delayMs === 0) return;
    isWaiting = true;
    setTimeout(flush, delayMs);
  };
  const flush = (): void => {
    isWaiting = false;
    const missed = pending;
    pending = null;
    if (missed) push(missed.value);
  };
  return push;
}
