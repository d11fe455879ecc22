import { LightLimit } from './light-limit.js';

type TryLimits = { ofBlock: number; ofSite: number; inAll: number };

const minuteMs = 60_000;
const whileGuessed = 1;

/** A site is one IPv6 customer's /48. Under attack every address keeps one attempt: nobody is locked out. */
export class TryLimit {
  private readonly blocks: LightLimit;
  private readonly sites: LightLimit;
  private readonly all: LightLimit;

  constructor(private readonly limits: TryLimits) {
    this.blocks = new LightLimit(limits.ofBlock, minuteMs);
    this.sites = new LightLimit(limits.ofSite, minuteMs);
    this.all = new LightLimit(limits.inAll, minuteMs);
  }

  /** Call before checking the credential. `nowMs`: of a monotonic clock. */
  take(block: string, now = performance.now()): boolean {
    const { ofBlock, ofSite, inAll } = this.limits;
    const most = this.all.count('', now) < inAll ? ofBlock : whileGuessed;
    const fits = this.blocks.count(block, now) < most && this.sites.count(siteOf(block), now) < ofSite;
    if (fits) this.count(block, 1, now);
    return fits;
  }

  giveBack(block: string, now = performance.now()): void {
    this.count(block, -1, now);
  }

  private count(block: string, by: 1 | -1, now: number): void {
    this.blocks.allows(block, by, now);
    this.sites.allows(siteOf(block), by, now);
    this.all.allows('', by, now);
  }
}

export const siteOf = (block: string): string =>
  block.endsWith('::/64') ? block.split(':').slice(0, 3).join(':') : block;
