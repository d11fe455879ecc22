import type { AuditActor, AuditRecord } from '@hannun/shared/contract';
import { hourMs } from '@hannun/shared/date-time';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import { DomainError } from '../core/domain-error.js';
import { AttemptLimiter } from '../limits/attempt-limiter.js';

/** The window doubles while there are more failures. */
const minWindowMs = 15 * 60_000;
const maxWindowMs = hourMs;
const maxRecordedSignIns = 5;
const maxBlocks = 10_000;

const wrongToken = { who: { kind: 'unknown' }, what: 'wrong-credentials' } as const;

type FailedAttempt = Pick<AuditRecord, 'who' | 'what' | 'details'>;

/** `isCookie`: the browser sent it by itself. */
export type PresentedToken = { block: string; isCookie: boolean };

/**
 * Slows down wrong credentials and audits them: the first at once, the rest as a count per window. A flood
 * cannot fill the audit trail, and no address is stored.
 */
@Injectable()
export class FailedCredentialsService implements OnApplicationShutdown {
  private readonly logger = new Logger(FailedCredentialsService.name);
  private readonly attempts = new AttemptLimiter({
    blockPerMinute: 300,
    sitePerMinute: 600,
    totalPerMinute: 3_000,
  });
  private readonly blocks = new Set<string>();
  private unrecorded = 0;
  private wrongTokens = 0;
  private failedSignIns = 0;
  private windowMs = minWindowMs;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly auditTrail: AuditTrail) {}

  /** A browser with an expired cookie always gets `error`, because its page must offer the sign-in. */
  async onWrongToken({ block, isCookie }: PresentedToken, error: DomainError): Promise<DomainError> {
    const isAllowed = isCookie || this.attempts.tryAcquire(block);
    this.openWindow(block);
    this.wrongTokens += 1;
    if (this.wrongTokens === 1) await this.appendOrCount({ ...wrongToken, details: { count: '1' } });
    else this.unrecorded += 1;
    return isAllowed ? error : tooManyAttemptsError();
  }

  async onFailedSignIn(
    block: string,
    error: DomainError & { who: AuditActor },
    what: string,
  ): Promise<DomainError> {
    const isAllowed = this.attempts.tryAcquire(block);
    this.openWindow(block);
    this.failedSignIns += 1;
    if (this.failedSignIns <= maxRecordedSignIns)
      await this.appendOrCount({ who: error.who, what, details: {} });
    else this.unrecorded += 1;
    return isAllowed ? error : tooManyAttemptsError();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.closeWindow();
  }

  private openWindow(block: string): void {
    if (this.blocks.size < maxBlocks) this.blocks.add(block);
    this.timer ??= setTimeout(() => void this.closeWindow(), this.windowMs).unref();
  }

  private async closeWindow(): Promise<void> {
    clearTimeout(this.timer);
    const [count, addresses] = [this.unrecorded, this.blocks.size];
    this.timer = undefined;
    this.unrecorded = 0;
    this.wrongTokens = 0;
    this.failedSignIns = 0;
    this.blocks.clear();
    this.windowMs = count > 0 ? Math.min(2 * this.windowMs, maxWindowMs) : minWindowMs;
    if (count === 0) return;
    const details = { count: `${count}`, addresses: `${addresses}` };
    await this.append({ ...wrongToken, details }).catch((error) =>
      this.logger.warn(`${count} failed attempts could not be written to the audit trail: ${error}`),
    );
  }

  /** A record that cannot be written now is added to the next count. */
  private async appendOrCount(attempt: FailedAttempt): Promise<void> {
    await this.append(attempt).catch(() => {
      this.unrecorded += 1;
    });
  }

  private append(attempt: FailedAttempt): Promise<void> {
    return this.auditTrail.append({ ...attempt, clinicId: null, outcome: 'refused' });
  }
}

const tooManyAttemptsError = (): DomainError =>
  new DomainError(
    'rate-limited',
    'Too many failed attempts from this address. Wait a minute; correct credentials are accepted at once.',
  );
