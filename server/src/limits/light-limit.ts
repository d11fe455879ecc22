/** Counts within the running second, for what costs less to answer than to count exactly. */
export class LightLimit {
  private second = 0;
  private readonly counts = new Map<string, number>();

  /** `most`: how often an address may ask in a second. */
  constructor(readonly most: number) {}

  /**
   * Counts one more, or as many as this one weighs, and tells whether that is within the limit; `now` in
   * milliseconds on a clock that never jumps.
   */
  allows(address: string, weight = 1, now = performance.now()): boolean {
    const count = this.count(address, now) + weight;
    this.counts.set(address, count);
    return count <= this.most;
  }

  /** How often an address asked in this second. */
  count(address: string, now = performance.now()): number {
    const second = Math.floor(now / 1_000);
    if (second !== this.second) this.counts.clear();
    this.second = second;
    return this.counts.get(address) ?? 0;
  }
}
