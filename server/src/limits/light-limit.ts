/** Counts within the running second, for what costs less to answer than to count exactly. */
export class LightLimit {
  private second = 0;
  private readonly counts = new Map<string, number>();

  /** `most`: how often an address may ask in a second. */
  constructor(private readonly most: number) {}

  /** Counts one more and tells whether it is within the limit; `now` in milliseconds on a clock that never jumps. */
  allows(address: string, now = performance.now()): boolean {
    const second = Math.floor(now / 1_000);
    if (second !== this.second) this.counts.clear();
    this.second = second;
    const count = (this.counts.get(address) ?? 0) + 1;
    this.counts.set(address, count);
    return count <= this.most;
  }
}
