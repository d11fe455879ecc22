import { toSite } from './address-block.js';
import { KeyedTokenBuckets } from './keyed-token-buckets.js';
import type { TokenBucket } from './token-bucket.js';

/** Measured CPU time per unit. `shortLived`: a websocket closed within a second. */
const costsMs = {
  connection: 0.15,
  request: 0.25,
  page: 0.35,
  handshake: 0.4,
  packet: 0.05,
  answeredKb: 0.006,
  rejection: 2,
  shortLived: 2,
  flood: 20,
};
const earnedMsPerSecond = 50;
/** After a restart, 5,000 phones behind one carrier address reconnect at once. */
const maxSavedMs = 3_500;
const maxSavedAfterFloodMs = 200;
/** Limits the wait after a flood to ten seconds. */
const maxDebtMs = 500;
/** How many times an address's budget an IPv6 site (/48, one customer) has. */
const siteFactor = 4;

/** CPU time saved up per address: a crowd is served at once, a flood only as fast as it earns. */
export class WorkBudget {
  private readonly savedMs = new KeyedTokenBuckets();

  constructor(private readonly factor: number) {}

  /** `nowMs`: of a monotonic clock. */
  spend(address: string, kind: keyof typeof costsMs, count = 1, nowMs = performance.now()): void {
    if (this.factor === 0) return;
    const own = this.bucketOf(address, this.factor, nowMs);
    const savedMs = own.available(nowMs);
    const forfeitedMs = kind === 'flood' ? Math.max(0, savedMs - maxSavedAfterFloodMs * this.factor) : 0;
    // An address in debt does not charge its neighbours in the same site.
    const costMs = Math.min(count * costsMs[kind], savedMs - forfeitedMs + maxDebtMs * this.factor);
    own.spend(forfeitedMs + costMs, nowMs);
    const site = toSite(address);
    if (site !== address) this.bucketOf(site, siteFactor * this.factor, nowMs).spend(costMs, nowMs);
  }

  isExhausted(address: string, nowMs = performance.now()): boolean {
    return this.isSpent(address, nowMs) || this.isSpent(toSite(address), nowMs);
  }

  private isSpent(name: string, nowMs: number): boolean {
    const bucket = this.savedMs.find(name);
    return bucket !== undefined && bucket.available(nowMs) <= 0;
  }

  private bucketOf(name: string, factor: number, nowMs: number): TokenBucket {
    return this.savedMs.findOrCreate(name, maxSavedMs * factor, earnedMsPerSecond * factor, nowMs);
  }
}
