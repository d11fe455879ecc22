import { siteOf } from './try-limit.js';

/**
 * What an address makes this process do, and about how long one takes (milliseconds of a core). What was refused
 * came with more of its kind, which was read as well; `brief`: a websocket that was gone within a second.
 */
const costsMs = {
  line: 0.15,
  request: 0.25,
  page: 0.35,
  handshake: 0.4,
  packet: 0.05,
  answeredKb: 0.006,
  refusal: 2,
  brief: 2,
  cut: 20,
};
/** An address earns a twentieth of a core. */
const earnedMsPerSecond = 50;
/** Five thousand phones of a carrier's address come at once after a restart, each with a socket. */
const maxSavedMs = 3_500;
/** Who floods is no crowd of phones. */
const maxSavedAfterCutMs = 200;
/** However much it floods, an address waits no longer than ten seconds for what it earns. */
const maxDebtMs = 500;
/** An IPv6 site, the /48 that one customer gets, has so many times what one of its addresses has. */
const siteFactor = 4;
/** How often those who have saved all they can are forgotten (milliseconds). */
const forgetIntervalMs = 10_000;

type Account = { savedMs: number; at: number; factor: number };
/** Whose account it is, and how many times as much as an address it may have. */
type Holder = [name: string, factor: number];

/** How much work each address has saved up, spent as it comes: a crowd is served at once, a flood no faster than it earns. */
export class WorkBudget {
  private readonly accounts = new Map<string, Account>();
  private forgotAt = 0;

  /** `factor` scales what is earned and saved; 0 lifts the limit. */
  constructor(private readonly factor: number) {}

  /** Takes the cost of one, or of `count`, from what the address has; `now` in milliseconds on a clock that never jumps. */
  spend(address: string, kind: keyof typeof costsMs, count = 1, now = performance.now()): void {
    if (this.factor === 0) return;
    const [own, site] = this.holdersOf(address);
    const account = this.accountOf(own, now);
    if (kind === 'cut') account.savedMs = Math.min(account.savedMs, maxSavedAfterCutMs * this.factor);
    // What an address has not, its neighbours do not pay for it.
    const costMs = Math.min(count * costsMs[kind], account.savedMs + maxDebtMs * this.factor);
    account.savedMs -= costMs;
    this.accounts.set(address, account);
    if (site) {
      const shared = this.accountOf(site, now);
      shared.savedMs -= costMs;
      this.accounts.set(site[0], shared);
    }
    this.forget(now);
  }

  /** Whether the address, or its site, has spent all it had. */
  isSpent(address: string, now = performance.now()): boolean {
    return this.holdersOf(address).some(
      (holder) => this.accounts.has(holder[0]) && this.accountOf(holder, now).savedMs <= 0,
    );
  }

  private holdersOf(address: string): [own: Holder, ...site: Holder[]] {
    const site = siteOf(address);
    const own: Holder = [address, this.factor];
    return site === address ? [own] : [own, [site, siteFactor * this.factor]];
  }

  private accountOf([name, factor]: Holder, now: number): Account {
    const most = maxSavedMs * factor;
    const { savedMs, at } = this.accounts.get(name) ?? { savedMs: most, at: now };
    const earned = ((now - at) / 1_000) * earnedMsPerSecond * factor;
    return { savedMs: Math.min(most, savedMs + earned), at: now, factor };
  }

  private forget(now: number): void {
    if (now - this.forgotAt < forgetIntervalMs) return;
    this.forgotAt = now;
    for (const [name, { factor }] of this.accounts)
      if (this.accountOf([name, factor], now).savedMs >= maxSavedMs * factor) this.accounts.delete(name);
  }
}
