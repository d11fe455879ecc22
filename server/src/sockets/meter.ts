/** Adds up within a running second. It answers at once: a limiter that answers later lets a burst through. */
export class Meter {
  private began = Number.NEGATIVE_INFINITY;
  private sum = 0;

  /** Adds, and returns the sum of this second; `now` in milliseconds on a clock that never jumps. */
  add(amount: number, now = performance.now()): number {
    this.look(now);
    this.sum += amount;
    return this.sum;
  }

  /** The sum of this second so far. */
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
