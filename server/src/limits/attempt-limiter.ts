import { minuteMs } from '@hannun/shared/date-time';
import { toSite } from './address-block.js';
import { FixedWindowLimiter } from './fixed-window-limiter.js';

type AttemptLimits = { blockPerMinute: number; sitePerMinute: number; totalPerMinute: number };

const maxAttemptsPerMinuteUnderAttack = 1;

/** Under attack every address keeps one attempt: nobody is locked out. */
export class AttemptLimiter {
  private readonly blocks = new FixedWindowLimiter(this.limits.blockPerMinute, minuteMs);
  private readonly sites = new FixedWindowLimiter(this.limits.sitePerMinute, minuteMs);
  private readonly all = new FixedWindowLimiter(this.limits.totalPerMinute, minuteMs);

  constructor(private readonly limits: AttemptLimits) {}

  /** Call before checking the credential. `nowMs`: of a monotonic clock. */
  tryAcquire(block: string, nowMs = performance.now()): boolean {
    const { blockPerMinute, sitePerMinute, totalPerMinute } = this.limits;
    const maxOfBlock =
      this.all.count('', nowMs) < totalPerMinute ? blockPerMinute : maxAttemptsPerMinuteUnderAttack;
    const isAllowed =
      this.blocks.count(block, nowMs) < maxOfBlock && this.sites.count(toSite(block), nowMs) < sitePerMinute;
    if (isAllowed) this.count(block, 1, nowMs);
    return isAllowed;
  }

  refund(block: string, nowMs = performance.now()): void {
    this.count(block, -1, nowMs);
  }

  private count(block: string, by: 1 | -1, nowMs: number): void {
    this.blocks.allows(block, by, nowMs);
    this.sites.allows(toSite(block), by, nowMs);
    this.all.allows('', by, nowMs);
  }
}
