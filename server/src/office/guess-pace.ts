import { siteOf } from '../limits/try-limit.js';

/** Who tries a password: a browser known for the account, by its own name, or an address block. */
export type Asker = { name: string; known: boolean };

/** Wrong guesses of an asker that cost nothing; every further one makes the next wait twice as long, up to a limit. */
const freeGuesses = 5;
const firstWaitMs = 250;
const longestWaitMs = 1_000;
/** Guesses are forgotten so long after the last one (milliseconds). */
const memoryMs = 60 * 60_000;
const maxAskers = 10_000;
/**
 * Wrong passwords of browsers nobody knows: so many at once in all, then one a second, and never more than a
 * twenty-fifth of the time: comparing takes about 40 ms of a core.
 */
const creditMost = 10;
const creditMs = 1_000;
const timesTaken = 25;

type Guesses = { wrong: number; at: number; nextAt: number };

/** How soon somebody may guess again. Moments are milliseconds on a clock that never jumps. */
export class GuessPace {
  private readonly guesses = new Map<string, Guesses>();
  private readonly sites = new Map<string, Guesses>();
  private credit = creditMost;
  private creditAt = 0;
  private costMs = creditMs;

  /** When this asker may be looked at. */
  readyAt({ name, known }: Asker, now: number): number {
    const own = this.lately(this.guesses, name, now)?.nextAt ?? now;
    if (known) return own;
    this.refill(now);
    return this.credit >= 1 ? own : Math.max(own, now + (1 - this.credit) * this.costMs);
  }

  /** Who has the lowest is looked at first. */
  rank({ name, known }: Asker, now: number): number {
    return known ? -1 : (this.lately(this.sites, siteOf(name), now)?.wrong ?? 0);
  }

  /** This asker guessed wrong; finding out took `tookMs`. */
  wrong({ name, known }: Asker, now: number, tookMs: number): void {
    const wrong = (this.lately(this.guesses, name, now)?.wrong ?? 0) + 1;
    const wait = wrong < freeGuesses ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - freeGuesses));
    keep(this.guesses, name, { wrong, at: now, nextAt: now + wait });
    if (known) return;
    const site = siteOf(name);
    const ofSite = (this.lately(this.sites, site, now)?.wrong ?? 0) + 1;
    keep(this.sites, site, { wrong: ofSite, at: now, nextAt: now });
    this.refill(now);
    this.credit = Math.max(0, this.credit - 1);
    this.costMs = Math.max(creditMs, timesTaken * tookMs);
  }

  /** This asker was right, and a known browser begins anew; what others of an address guessed stays counted. */
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

/** Newest last; the oldest go when there are too many. */
function keep(all: Map<string, Guesses>, name: string, guesses: Guesses): void {
  all.delete(name);
  all.set(name, guesses);
  const [oldest] = all.size > maxAskers ? all.keys() : [];
  if (oldest !== undefined) all.delete(oldest);
}
