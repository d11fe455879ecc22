/** Bounds the memory; further keys share one counter. */
const maxKeys = 20_000;
const others = 'others';

export class LightLimit {
  private begunAt = Number.NEGATIVE_INFINITY;
  private readonly counts = new Map<string, number>();

  constructor(
    readonly most: number,
    private readonly windowMs = 1_000,
  ) {}

  /** Counts `weight`, even when it exceeds the limit. `nowMs`: of a monotonic clock. */
  allows(address: string, weight = 1, now = performance.now()): boolean {
    const count = this.count(address, now) + weight;
    this.counts.set(this.keyOf(address), count);
    return count <= this.most;
  }

  count(address: string, now = performance.now()): number {
    if (now - this.begunAt >= this.windowMs) {
      this.counts.clear();
      this.begunAt = now;
    }
    return this.counts.get(this.keyOf(address)) ?? 0;
  }

  private keyOf(address: string): string {
    return this.counts.has(address) || this.counts.size < maxKeys ? address : others;
  }
}
