import type { AuditWho } from '@hannun/shared';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import { Clock } from '../clock.js';
import { Refusal } from '../refusal.js';
import { TryLimit } from './try-limit.js';

/** Shortest and longest time whose wrong credentials go into one record (milliseconds); it doubles while there are more. */
const shortestSpanMs = 15 * 60_000;
const longestSpanMs = 60 * 60_000;
/** Wrong sign-ins with a record of their own in such a time; all others are only counted. */
const maxSignIns = 5;
/** Address blocks told apart in the count. */
const maxBlocks = 10_000;

const byBearer = {
  who: { kind: 'unknown' },
  what: 'wrong-credentials',
  clinicId: null,
  outcome: 'refused',
} as const;

/** Where a token came from, and whether a browser sent it by itself. */
export type Shown = { block: string; isCookie: boolean };

/**
 * Slows whoever sends wrong tokens, and puts them into the trail: the first at once, all others as a count when
 * the time is over, so that a stranger writes a few records an hour however much they send. No address is kept.
 */
@Injectable()
export class WrongCredentials implements OnApplicationShutdown {
  private readonly log = new Logger(WrongCredentials.name);
  private readonly tries = new TryLimit({ ofBlock: 300, ofSite: 600, inAll: 3_000 });
  private readonly blocks = new Set<string>();
  private untold = 0;
  private tokens = 0;
  private signIns = 0;
  private spanMs = shortestSpanMs;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * A token was wrong. Answers what it is refused with: `refusal`, or that there were too many from there. A
   * browser with an old cookie is always told `refusal`, for its page has to offer the way back in.
   */
  async token({ block, isCookie }: Shown, refusal: Refusal): Promise<Refusal> {
    const mayTry = isCookie || this.tries.take(block);
    this.begin(block);
    this.tokens += 1;
    if (this.tokens === 1) await this.note(byBearer.who, byBearer.what, { count: '1' });
    else this.untold += 1;
    return mayTry ? refusal : tooManyWrong();
  }

  /** Somebody signed in with something wrong; answers as `token` does. `who`: whose it should have been. */
  async signIn(block: string, refusal: Refusal & { who: AuditWho }, what: string): Promise<Refusal> {
    const mayTry = this.tries.take(block);
    this.begin(block);
    this.signIns += 1;
    if (this.signIns <= maxSignIns) await this.note(refusal.who, what, {});
    else this.untold += 1;
    return mayTry ? refusal : tooManyWrong();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.tell();
  }

  private begin(block: string): void {
    if (this.blocks.size < maxBlocks) this.blocks.add(block);
    this.timer ??= setTimeout(() => void this.tell(), this.spanMs).unref();
  }

  private async tell(): Promise<void> {
    clearTimeout(this.timer);
    const [count, addresses] = [this.untold, this.blocks.size];
    this.timer = undefined;
    this.untold = 0;
    this.tokens = 0;
    this.signIns = 0;
    this.blocks.clear();
    this.spanMs = count > 0 ? Math.min(2 * this.spanMs, longestSpanMs) : shortestSpanMs;
    if (count === 0) return;
    await this.append(byBearer.who, byBearer.what, { count: `${count}`, addresses: `${addresses}` }).catch(
      (error) => this.log.warn(`${count} wrong credentials could not be put into the audit trail: ${error}`),
    );
  }

  /** What cannot be written now is told with the others later: who was wrong is told so all the same. */
  private async note(...record: Parameters<WrongCredentials['append']>): Promise<void> {
    await this.append(...record).catch(() => {
      this.untold += 1;
    });
  }

  private append(who: AuditWho, what: string, details: Record<string, string>): Promise<void> {
    return this.trail.append({ ...byBearer, who, what, details, at: this.clock.now() });
  }
}

const tooManyWrong = (): Refusal =>
  new Refusal(
    'rate-limited',
    'Too many wrong credentials came from here. Wait a minute; a right one is let in at once.',
  );
