import { toSite } from './attempt-limiter.js';

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
const cleanupIntervalMs = 10_000;

type Account = { savedMs: number; updatedAtMs: number; factor: number };
type Holder = [name: string, factor: number];

/** CPU time saved up per address: a crowd is served at once, a flood only as fast as it earns. */
export class WorkBudget {
  private readonly accounts = new Map<string, Account>();
  private cleanedUpAtMs = 0;

  constructor(private readonly factor: number) {}

  /** `nowMs`: of a monotonic clock. */
  spend(address: string, kind: keyof typeof costsMs, count = 1, nowMs = performance.now()): void {
    if (this.factor === 0) return;
    const [own, site] = this.holdersOf(address);
    const account = this.accountOf(own, nowMs);
    if (kind === 'flood') account.savedMs = Math.min(account.savedMs, maxSavedAfterFloodMs * this.factor);
    // An address in debt does not charge its neighbours in the same site.
    const costMs = Math.min(count * costsMs[kind], account.savedMs + maxDebtMs * this.factor);
    account.savedMs -= costMs;
    this.accounts.set(address, account);
    if (site) {
      const shared = this.accountOf(site, nowMs);
      shared.savedMs -= costMs;
      this.accounts.set(site[0], shared);
    }
    this.removeFull(nowMs);
  }

  isExhausted(address: string, nowMs = performance.now()): boolean {
    return this.holdersOf(address).some(
      (holder) => this.accounts.has(holder[0]) && this.accountOf(holder, nowMs).savedMs <= 0,
    );
  }

  private holdersOf(address: string): [own: Holder, ...site: Holder[]] {
    const site = toSite(address);
    const own: Holder = [address, this.factor];
    return site === address ? [own] : [own, [site, siteFactor * this.factor]];
  }

  private accountOf([name, factor]: Holder, nowMs: number): Account {
    const maxMs = maxSavedMs * factor;
    const { savedMs, updatedAtMs } = this.accounts.get(name) ?? { savedMs: maxMs, updatedAtMs: nowMs };
    const earnedMs = ((nowMs - updatedAtMs) / 1_000) * earnedMsPerSecond * factor;
    return { savedMs: Math.min(maxMs, savedMs + earnedMs), updatedAtMs: nowMs, factor };
  }

  private removeFull(nowMs: number): void {
    if (nowMs - this.cleanedUpAtMs < cleanupIntervalMs) return;
    this.cleanedUpAtMs = nowMs;
    for (const [name, { factor }] of this.accounts)
      if (this.accountOf([name, factor], nowMs).savedMs >= maxSavedMs * factor) this.accounts.delete(name);
  }
}
