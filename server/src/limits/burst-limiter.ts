import { TokenBucket } from './token-bucket.js';

const maxKeys = 1_000;

/** Allows each key a burst, then a steady rate. */
export class BurstLimiter {
  private readonly buckets = new Map<string, TokenBucket>();

  constructor(
    private readonly maxBurst: number,
    private readonly perSecond: number,
  ) {}

  /** Counts `weight` if it fits. `nowMs`: of a monotonic clock. */
  allows(key: string, weight = 1, nowMs = performance.now()): boolean {
    const bucket = this.buckets.get(key) ?? new TokenBucket(this.maxBurst, this.perSecond, nowMs);
    if (bucket.available(nowMs) < weight) return false;
    bucket.spend(weight, nowMs);
    this.buckets.set(key, bucket);
    if (this.buckets.size > maxKeys) this.removeFull(nowMs);
    return true;
  }

  private removeFull(nowMs: number): void {
    for (const [key, bucket] of this.buckets) if (bucket.isFull(nowMs)) this.buckets.delete(key);
  }
}
