import type { AuditActor } from '@hannun/shared';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import { Clock } from '../clock.js';
import { Refusal } from '../refusal.js';
import { TryLimit } from './try-limit.js';

/** The window doubles while there are more failures. */
const shortestSpanMs = 15 * 60_000;
const longestSpanMs = 60 * 60_000;
const maxSignIns = 5;
const maxBlocks = 10_000;

const byBearer = {
  who: { kind: 'unknown' },
  what: 'wrong-credentials',
  clinicId: null,
  outcome: 'refused',
} as const;

/** `isCookie`: the browser sent it by itself. */
export type Shown = { block: string; isCookie: boolean };

/**
 * Slows down wrong credentials and audits them: the first at once, the rest as a count per window. A flood
 * cannot fill the audit trail, and no address is stored.
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

  /** A browser with an expired cookie always gets `error`, because its page must offer the sign-in. */
  async token({ block, isCookie }: Shown, refusal: Refusal): Promise<Refusal> {
    const mayTry = isCookie || this.tries.take(block);
    this.begin(block);
    this.tokens += 1;
    if (this.tokens === 1) await this.note(byBearer.who, byBearer.what, { count: '1' });
    else this.untold += 1;
    return mayTry ? refusal : tooManyWrong();
  }

  async signIn(block: string, refusal: Refusal & { who: AuditActor }, what: string): Promise<Refusal> {
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
      (error) => this.log.warn(`${count} failed attempts could not be written to the audit trail: ${error}`),
    );
  }

  /** A record that cannot be written now is added to the next count. */
  private async note(...record: Parameters<WrongCredentials['append']>): Promise<void> {
    await this.append(...record).catch(() => {
      this.untold += 1;
    });
  }

  private append(who: AuditActor, what: string, details: Record<string, string>): Promise<void> {
    return this.trail.append({ ...byBearer, who, what, details, at: this.clock.now() });
  }
}

const tooManyWrong = (): Refusal =>
  new Refusal(
    'rate-limited',
    'Too many failed attempts from this address. Wait a minute; correct credentials are accepted at once.',
  );
