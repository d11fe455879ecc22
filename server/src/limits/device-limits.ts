import { Injectable } from '@nestjs/common';
import { LeakyCount } from './leaky-count.js';
import { LightLimit } from './light-limit.js';
import { Limits } from './limits.js';

/** A tablet back from an outage sends its stored taps as fast as they are answered. */
const tapsAtOnce = 1_000;
/** In 200 minutes: a whole day of 10,000 taps stored during an outage, and new ones meanwhile. */
const taps = { max: 12_000, windowMs: 12_000_000 };
const looksAtOnce = 10;
/** A desk with 8,000 waiting is 1.6 MB and takes 20 ms: five at once, then one in two seconds. */
const lookBytes = { burst: 8_000_000, perSecond: 800_000 };
const beatsAtOnce = 5;
const mostRefused = 5;

/** Counts per device on this node, over all its connections. */
@Injectable()
export class DeviceLimits {
  private readonly atOnce: LightLimit;
  private readonly taps: LightLimit;
  private readonly looks: LightLimit;
  private readonly lookBytes: LeakyCount;
  private readonly beats: LightLimit;
  private readonly refused = new LightLimit(mostRefused);

  constructor(private readonly limits: Limits) {
    this.atOnce = new LightLimit(limits.scaled(tapsAtOnce));
    this.taps = new LightLimit(limits.scaled(taps.max), taps.windowMs);
    this.looks = new LightLimit(limits.scaled(looksAtOnce));
    this.lookBytes = new LeakyCount(limits.scaled(lookBytes.burst), limits.scaled(lookBytes.perSecond));
    this.beats = new LightLimit(limits.scaled(beatsAtOnce));
  }

  allowsTap(device: string): boolean {
    return this.noted(device, this.atOnce.allows(device) && this.taps.allows(device));
  }

  allowsLook(device: string, bytes: number): boolean {
    // A desk larger than the whole burst is still sent, once the bucket is empty.
    const weight = Math.min(bytes, this.limits.scaled(lookBytes.burst));
    return this.noted(device, this.looks.allows(device) && this.lookBytes.allows(device, weight));
  }

  allowsBeat(device: string): boolean {
    return this.noted(device, this.beats.allows(device));
  }

  isFlooding(device: string): boolean {
    return this.refused.count(device) > mostRefused;
  }

  private noted(device: string, fits: boolean): boolean {
    if (fits) return true;
    this.limits.refused.taps += 1;
    this.refused.allows(device);
    return false;
  }
}
