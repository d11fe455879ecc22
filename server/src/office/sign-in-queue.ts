import { Injectable } from '@nestjs/common';
import { siteOf } from '../limits/try-limit.js';
import { Refusal } from '../refusal.js';
import { type Asker, GuessPace } from './guess-pace.js';

/** Tries that wait at once: of one asker, of strangers at one site, and of all strangers. Each holds a connection open. */
const maxOfAsker = 16;
const maxOfSite = 32;
const maxInAll = 64;
/** A try waits no longer than this (milliseconds); our pages give up after ten seconds. */
const longestWaitMs = 8_000;

type Waiting = { asker: Asker; until: number; begin: () => void; refuse: () => void };

/**
 * Compares passwords one at a time, for each comparison costs what hundreds of taps do. Browsers in which the
 * account signed in before go first; then whoever comes from where fewest guesses came; of those who wait at the
 * same place, any. Nobody is locked out: guesses only make the others of their own address wait, and when all places
 * are taken, whoever comes from where most guesses came, or most wait, gives its own up.
 */
@Injectable()
export class SignInQueue {
  private readonly pace = new GuessPace();
  private readonly waiting = new Set<Waiting>();
  private busy = false;
  private timer: NodeJS.Timeout | undefined;

  /** Looks when it is this asker's turn; `null` is a wrong guess. Throws `Refusal` when too many wait. */
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

  /** Takes a stranger's place for another, if it must. Throws `Refusal` when nobody has less right to one. */
  private makeRoom(asker: Asker): void {
    const now = performance.now();
    const strangers = [...this.waiting].filter((each) => !each.asker.known);
    const placesOf = ({ name }: Asker) =>
      strangers.filter((each) => siteOf(each.asker.name) === siteOf(name)).length;
    const own = placesOf(asker);
    if (own >= maxOfSite) throw tooMany();
    if (strangers.length < maxInAll) return;
    // Guesses weigh more than any number of places.
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

const tooMany = (): Refusal =>
  new Refusal(
    'rate-limited',
    'Somebody is guessing passwords, so sign-in is slow. Try again in a few seconds; a passkey or a browser used before is let in at once.',
    ['guessed'],
  );
