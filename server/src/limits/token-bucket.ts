/** Refills at a steady rate up to its capacity; may be in debt. `nowMs`: of a monotonic clock. */
export class TokenBucket {
  private tokens = this.capacity;

  constructor(
    private readonly capacity: number,
    private refillPerSecond: number,
    private refilledAtMs: number,
  ) {}

  available(nowMs: number): number {
    const refilled = (Math.max(0, nowMs - this.refilledAtMs) * this.refillPerSecond) / 1_000;
    this.tokens = Math.min(this.capacity, this.tokens + refilled);
    this.refilledAtMs = nowMs;
    return this.tokens;
  }

  isFull(nowMs: number): boolean {
    return this.available(nowMs) >= this.capacity;
  }

  spend(tokens: number, nowMs: number): void {
    this.tokens = this.available(nowMs) - tokens;
  }

  setRefillRate(refillPerSecond: number, nowMs: number): void {
    this.available(nowMs);
    this.refillPerSecond = refillPerSecond;
  }
}
