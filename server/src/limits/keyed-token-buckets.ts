import { TokenBucket } from './token-bucket.js';

const cleanupIntervalMs = 10_000;

/** A token bucket per key; full ones are forgotten. `nowMs`: of a monotonic clock. */
export class KeyedTokenBuckets {
  private readonly buckets = new Map<string, TokenBucket>();
  private cleanedUpAtMs = 0;

  find(key: string): TokenBucket | undefined {
    return this.buckets.get(key);
  }

  findOrCreate(key: string, capacity: number, refillPerSecond: number, nowMs: number): TokenBucket {
    this.removeFull(nowMs);
    const bucket = this.buckets.get(key) ?? new TokenBucket(capacity, refillPerSecond, nowMs);
    this.buckets.set(key, bucket);
    return bucket;
  }

  private removeFull(nowMs: number): void {
    if (nowMs - this.cleanedUpAtMs < cleanupIntervalMs) return;
    this.cleanedUpAtMs = nowMs;
    for (const [key, bucket] of this.buckets) if (bucket.isFull(nowMs)) this.buckets.delete(key);
  }
}
