/** Bounds the memory; further keys share one counter. */
const maxKeys = 20_000;
const overflowKey = 'others';

export class FixedWindowLimiter {
  private windowStartMs = Number.NEGATIVE_INFINITY;
  private readonly counts = new Map<string, number>();

  constructor(
    readonly max: number,
    private readonly windowMs = 1_000,
  ) {}

  /** Counts `weight`, even when it exceeds the limit. `nowMs`: of a monotonic clock. */
  allows(key: string, weight = 1, nowMs = performance.now()): boolean {
    const count = this.count(key, nowMs) + weight;
    this.counts.set(this.keyOf(key), count);
    return count <= this.max;
  }

  count(key: string, nowMs = performance.now()): number {
    if (nowMs - this.windowStartMs >= this.windowMs) {
      this.counts.clear();
      this.windowStartMs = nowMs;
    }
    return this.counts.get(this.keyOf(key)) ?? 0;
  }

  private keyOf(key: string): string {
    return this.counts.has(key) || this.counts.size < maxKeys ? key : overflowKey;
  }
}
