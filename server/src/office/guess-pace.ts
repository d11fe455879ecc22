import { toSite } from '../limits/attempt-limiter.js';

/** Who tries a password: a known browser (by its own key) or an address block. */
export type Asker = { name: string; known: boolean };

const freeGuesses = 5;
const firstWaitMs = 250;
const longestWaitMs = 1_000;
const memoryMs = 60 * 60_000;
const maxAskers = 10_000;
/**
 * Failures of unknown browsers share one token bucket: at most ten at once, then one per second, and never more
 * than 1/25 of the time, because checking a password takes about 40 ms of a core.
 */
const creditMost = 10;
const creditMs = 1_000;
const timesTaken = 25;

type Guesses = { wrong: number; at: number; nextAt: number };

/** Decides how soon a password may be tried again. All times are milliseconds on a monotonic clock. */
export class GuessPace {
  private readonly guesses = new Map<string, Guesses>();
  private readonly sites = new Map<string, Guesses>();
  private credit = creditMost;
  private creditAt = 0;
  private costMs = creditMs;

  readyAt({ name, known }: Asker, now: number): number {
    const own = this.lately(this.guesses, name, now)?.nextAt ?? now;
    if (known) return own;
    this.refill(now);
    return this.credit >= 1 ? own : Math.max(own, now + (1 - this.credit) * this.costMs);
  }

  rank({ name, known }: Asker, now: number): number {
    return known ? -1 : (this.lately(this.sites, toSite(name), now)?.wrong ?? 0);
  }

  wrong({ name, known }: Asker, now: number, tookMs: number): void {
    const wrong = (this.lately(this.guesses, name, now)?.wrong ?? 0) + 1;
    const wait = wrong < freeGuesses ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - freeGuesses));
    keep(this.guesses, name, { wrong, at: now, nextAt: now + wait });
    if (known) return;
    const site = toSite(name);
    const ofSite = (this.lately(this.sites, site, now)?.wrong ?? 0) + 1;
    keep(this.sites, site, { wrong: ofSite, at: now, nextAt: now });
    this.refill(now);
    this.credit = Math.max(0, this.credit - 1);
    this.costMs = Math.max(creditMs, timesTaken * tookMs);
  }

  /** A success clears only a known browser: an attacker's address may also be that of a legitimate user. */
  right({ name, known }: Asker): void {
    if (known) this.guesses.delete(name);
  }

  private refill(now: number): void {
    this.credit = Math.min(creditMost, this.credit + Math.max(0, now - this.creditAt) / this.costMs);
    this.creditAt = now;
  }

  private lately(all: ReadonlyMap<string, Guesses>, name: string, now: number): Guesses | null {
    const found = all.get(name);
    return found && now - found.at < memoryMs ? found : null;
  }
}

function keep(all: Map<string, Guesses>, name: string, guesses: Guesses): void {
  all.delete(name);
  all.set(name, guesses);
  const [oldest] = all.size > maxAskers ? all.keys() : [];
  if (oldest !== undefined) all.delete(oldest);
}
