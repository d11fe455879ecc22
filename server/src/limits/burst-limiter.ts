import { KeyedTokenBuckets } from './keyed-token-buckets.js';

/** Allows each key a burst, then a steady rate. */
export class BurstLimiter {
  private readonly buckets = new KeyedTokenBuckets();

  constructor(
    private readonly maxBurst: number,
    private readonly perSecond: number,
  ) {}

  /** Counts `weight` if it fits. `nowMs`: of a monotonic clock. */
  allows(key: string, weight = 1, nowMs = performance.now()): boolean {
    const bucket = this.buckets.findOrCreate(key, this.maxBurst, this.perSecond, nowMs);
    if (bucket.available(nowMs) < weight) return false;
    bucket.spend(weight, nowMs);
    return true;
  }
}
