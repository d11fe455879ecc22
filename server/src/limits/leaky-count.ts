const mostKept = 1_000;

/** Allows a burst, then a steady rate (leaky bucket). */
export class LeakyCount {
  private readonly counts = new Map<string, { count: number; at: number }>();

  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
  ) {}

  /** Counts `weight` if it fits. `nowMs`: of a monotonic clock. */
  allows(whose: string, weight = 1, now = performance.now()): boolean {
    const count = this.count(whose, now) + weight;
    if (count > this.burst) return false;
    this.counts.set(whose, { count, at: now });
    if (this.counts.size > mostKept) this.forgetEmpty(now);
    return true;
  }

  private count(whose: string, now: number): number {
    const { count, at } = this.counts.get(whose) ?? { count: 0, at: now };
    return Math.max(0, count - ((now - at) * this.perSecond) / 1_000);
  }

  private forgetEmpty(now: number): void {
    for (const whose of this.counts.keys()) if (this.count(whose, now) === 0) this.counts.delete(whose);
  }
}
