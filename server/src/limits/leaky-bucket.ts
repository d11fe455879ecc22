const maxKeys = 1_000;

/** Allows a burst, then a steady rate (leaky bucket). */
export class LeakyBucket {
  private readonly buckets = new Map<string, { level: number; at: number }>();

  constructor(
    private readonly burst: number,
    private readonly leakPerSecond: number,
  ) {}

  /** Counts `weight` if it fits. `nowMs`: of a monotonic clock. */
  allows(key: string, weight = 1, nowMs = performance.now()): boolean {
    const count = this.count(key, nowMs) + weight;
    if (count > this.burst) return false;
    this.buckets.set(key, { level: count, at: nowMs });
    if (this.buckets.size > maxKeys) this.removeEmpty(nowMs);
    return true;
  }

  private count(whose: string, now: number): number {
    const { level, at } = this.buckets.get(whose) ?? { level: 0, at: now };
    return Math.max(0, level - ((now - at) * this.leakPerSecond) / 1_000);
  }

  private removeEmpty(nowMs: number): void {
    for (const key of this.buckets.keys()) if (this.count(key, nowMs) === 0) this.buckets.delete(key);
  }
}
