import { LightLimit } from './light-limit.js';

/** How many tries a minute there may be: of an address block, of a site, and in all before guessing is suspected. */
type TryLimits = { ofBlock: number; ofSite: number; inAll: number };

const minuteMs = 60_000;
/** Tries a minute that are left to each address block while there are too many in all. */
const whileGuessed = 1;

/**
 * Limits tries by whom they come from. A site is the /48 that one customer of an IPv6 provider gets. Too many
 * in all leave everybody one try, and lock nobody out: who knows what they type needs no more.
 */
export class TryLimit {
  private readonly blocks: LightLimit;
  private readonly sites: LightLimit;
  private readonly all: LightLimit;

  constructor(private readonly limits: TryLimits) {
    this.blocks = new LightLimit(limits.ofBlock, minuteMs);
    this.sites = new LightLimit(limits.ofSite, minuteMs);
    this.all = new LightLimit(limits.inAll, minuteMs);
  }

  /**
   * Counts one try of an address block, before it is known whether it is right, and tells whether it may be made.
   * `now` in milliseconds on a clock that never jumps.
   */
  take(block: string, now = performance.now()): boolean {
    const { ofBlock, ofSite, inAll } = this.limits;
    const most = this.all.count('', now) < inAll ? ofBlock : whileGuessed;
    const fits = this.blocks.count(block, now) < most && this.sites.count(siteOf(block), now) < ofSite;
    if (fits) this.count(block, 1, now);
    return fits;
  }

  /** The try was right, and counts no more. */
  giveBack(block: string, now = performance.now()): void {
    this.count(block, -1, now);
  }

  private count(block: string, by: 1 | -1, now: number): void {
    this.blocks.allows(block, by, now);
    this.sites.allows(siteOf(block), by, now);
    this.all.allows('', by, now);
  }
}

/** Of an IPv6 address block its /48; an IPv4 address is a site of its own. */
export const siteOf = (block: string): string =>
  block.endsWith('::/64') ? block.split(':').slice(0, 3).join(':') : block;
