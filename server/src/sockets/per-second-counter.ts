/** Synchronous: an asynchronous limiter would let a burst through. */
export class PerSecondCounter {
  private windowStartMs = Number.NEGATIVE_INFINITY;
  private sum = 0;

  /** `nowMs`: of a monotonic clock. */
  add(amount: number, nowMs = performance.now()): number {
    this.rollWindow(nowMs);
    this.sum += amount;
    return this.sum;
  }

  current(nowMs = performance.now()): number {
    this.rollWindow(nowMs);
    return this.sum;
  }

  private rollWindow(nowMs: number): void {
    if (nowMs - this.windowStartMs < 1_000) return;
    this.windowStartMs = nowMs;
    this.sum = 0;
  }
}
