/** Keys counted apart in one window; whoever comes on top of these shares one count. */
const maxKeys = 20_000;
const others = 'others';

/** Counts within the running window, for what costs less to answer than to count exactly. */
export class LightLimit {
  private begunAt = Number.NEGATIVE_INFINITY;
  private readonly counts = new Map<string, number>();

  /** `most`: how often an address may ask in a window of `windowMs`. */
  constructor(
    readonly most: number,
    private readonly windowMs = 1_000,
  ) {}

  /**
   * Counts one more, or as many as this one weighs, and tells whether that is within the limit; `now` in
   * milliseconds on a clock that never jumps.
   */
  allows(address: string, weight = 1, now = performance.now()): boolean {
    const count = this.count(address, now) + weight;
    this.counts.set(this.keyOf(address), count);
    return count <= this.most;
  }

  /** How often an address asked in this window. */
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
