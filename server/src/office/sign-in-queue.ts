import { Injectable } from '@nestjs/common';
import { DomainError } from '../core/domain-error.js';
import { toSite } from '../limits/attempt-limiter.js';
import { type Asker, GuessPace } from './guess-pace.js';

/**
 * Queued attempts: of one source, of unknown browsers at one site, and of all unknown browsers. Each holds a
 * connection open.
 */
const maxOfAsker = 16;
const maxOfSite = 32;
const maxInAll = 64;
/** Our own pages give up after ten seconds. */
const longestWaitMs = 8_000;

type Waiting = { asker: Asker; until: number; begin: () => void; refuse: () => void };

/**
 * Checks one password at a time, because each check costs as much as hundreds of queue commands. Known browsers go
 * first, then sources at the site with the fewest failures, in random order. Nobody is locked out: an attacker
 * delays only their own site, and when the queue is full the newest attempt of the worst site is dropped.
 */
@Injectable()
export class SignInQueue {
  private readonly pace = new GuessPace();
  private readonly waiting = new Set<Waiting>();
  private busy = false;
  private timer: NodeJS.Timeout | undefined;

  /** `null` counts as a wrong password. Throws `DomainError` when the queue is full. */
  async run<Found>(asker: Asker, look: () => Promise<Found | null>): Promise<Found | null> {
    await this.turn(asker);
    try {
      const begun = performance.now();
      const found = await look();
      const now = performance.now();
      if (found === null) this.pace.wrong(asker, now, now - begun);
      else this.pace.right(asker);
      return found;
    } finally {
      this.busy = false;
      this.next();
    }
  }

  private turn(asker: Asker): Promise<void> {
    const own = [...this.waiting].filter((each) => each.asker.name === asker.name).length;
    if (own >= maxOfAsker) throw tooMany();
    if (!asker.known) this.makeRoom(asker);
    return new Promise((resolve, reject) => {
      const until = performance.now() + longestWaitMs;
      this.waiting.add({ asker, until, begin: resolve, refuse: () => reject(tooMany()) });
      this.next();
    });
  }

  /** Drops the attempt of a worse site to make room. Throws `DomainError` when there is none. */
  private makeRoom(asker: Asker): void {
    const now = performance.now();
    const strangers = [...this.waiting].filter((each) => !each.asker.known);
    const placesOf = ({ name }: Asker) =>
      strangers.filter((each) => toSite(each.asker.name) === toSite(name)).length;
    const own = placesOf(asker);
    if (own >= maxOfSite) throw tooMany();
    if (strangers.length < maxInAll) return;
    // Failures outweigh any number of queued attempts.
    const blame = (whose: Asker, places: number) => this.pace.rank(whose, now) * 2 * maxInAll + places;
    const blamed = strangers.map((each) => ({ each, blame: blame(each.asker, placesOf(each.asker)) }));
    const most = Math.max(...blamed.map((each) => each.blame));
    const newest = blamed.findLast((each) => each.blame === most)?.each;
    if (!newest || most <= blame(asker, own + 1)) throw tooMany();
    this.waiting.delete(newest);
    newest.refuse();
  }

  private next(): void {
    clearTimeout(this.timer);
    if (this.busy) return;
    const now = performance.now();
    for (const late of [...this.waiting].filter(({ until }) => until <= now)) {
      this.waiting.delete(late);
      late.refuse();
    }
    const ready = [...this.waiting].filter(({ asker }) => this.pace.readyAt(asker, now) <= now);
    const least = Math.min(...ready.map(({ asker }) => this.pace.rank(asker, now)));
    const first = ready.filter(({ asker }) => this.pace.rank(asker, now) === least);
    const chosen = first[Math.floor(Math.random() * first.length)];
    if (chosen) {
      this.busy = true;
      this.waiting.delete(chosen);
      chosen.begin();
    } else if (this.waiting.size > 0) {
      const moments = [...this.waiting].map(({ asker, until }) =>
        Math.min(until, this.pace.readyAt(asker, now)),
      );
      this.timer = setTimeout(() => this.next(), Math.min(...moments) - now + 1).unref();
    }
  }
}

const tooMany = (): DomainError =>
  new DomainError(
    'rate-limited',
    'Sign-in is slow because of many wrong passwords. Try again in a few seconds, or use a passkey or a browser you have signed in with before.',
    ['guessed'],
  );
