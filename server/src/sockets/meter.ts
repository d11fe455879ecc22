/** Synchronous: an asynchronous limiter would let a burst through. */
export class Meter {
  private began = Number.NEGATIVE_INFINITY;
  private sum = 0;

  /** `nowMs`: of a monotonic clock. */
  add(amount: number, now = performance.now()): number {
    this.look(now);
    this.sum += amount;
    return this.sum;
  }

  read(now = performance.now()): number {
    this.look(now);
    return this.sum;
  }

  private look(now: number): void {
    if (now - this.began < 1_000) return;
    this.began = now;
    this.sum = 0;
  }
}
