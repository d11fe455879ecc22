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
/** How often those who have saved all they can are forgotten (milliseconds). */
const forgetIntervalMs = 10_000;

type Account = { savedMs: number; at: number };

/** How much work each address has saved up, spent as it comes: a crowd is served at once, a flood no faster than it earns. */
export class WorkBudget {
  private readonly accounts = new Map<string, Account>();
  private forgotAt = 0;

  /** `factor` scales what is earned and saved; 0 lifts the limit. */
  constructor(private readonly factor: number) {}

  /** Takes the cost of one, or of `count`, from what the address has; `now` in milliseconds on a clock that never jumps. */
  spend(address: string, kind: keyof typeof costsMs, count = 1, now = performance.now()): void {
    if (this.factor === 0) return;
    const account = this.accountOf(address, now);
    if (kind === 'cut') account.savedMs = Math.min(account.savedMs, maxSavedAfterCutMs * this.factor);
    account.savedMs = Math.max(account.savedMs - count * costsMs[kind], -maxDebtMs * this.factor);
    this.accounts.set(address, account);
    this.forget(now);
  }

  /** Whether the address has spent all it had. */
  isSpent(address: string, now = performance.now()): boolean {
    return this.accounts.has(address) && this.accountOf(address, now).savedMs <= 0;
  }

  private accountOf(address: string, now: number): Account {
    const most = maxSavedMs * this.factor;
    const { savedMs, at } = this.accounts.get(address) ?? { savedMs: most, at: now };
    const earned = ((now - at) / 1_000) * earnedMsPerSecond * this.factor;
    return { savedMs: Math.min(most, savedMs + earned), at: now };
  }

  private forget(now: number): void {
    if (now - this.forgotAt < forgetIntervalMs) return;
    this.forgotAt = now;
    for (const address of this.accounts.keys())
      if (this.accountOf(address, now).savedMs >= maxSavedMs * this.factor) this.accounts.delete(address);
  }
}
