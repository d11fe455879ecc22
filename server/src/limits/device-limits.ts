import { Injectable } from '@nestjs/common';
import { LeakyCount } from './leaky-count.js';
import { LightLimit } from './light-limit.js';
import { Limits } from './limits.js';

/** What a device may send in a second: a tablet back from an outage sends what it kept as fast as it is answered. */
const tapsAtOnce = 1_000;
/**
 * What a device may send in three hours and twenty minutes: a whole day of 10,000 taps kept through an outage,
 * and what is tapped meanwhile. Fingers tap once in several seconds.
 */
const taps = { max: 12_000, windowMs: 12_000_000 };
/** Views of the desk in a second: a tablet asks once when it connects. */
const looksAtOnce = 10;
/**
 * Bytes looks may answer: so many at once, and in a second after that. The desk of a clinic with 8,000 waiting is
 * 1.6 MB and takes 20 ms: five of those, then one in two seconds.
 */
const lookBytes = { burst: 8_000_000, perSecond: 800_000 };
/** Beats in a second: a tablet beats once in five. */
const beatsAtOnce = 5;
/** So much refused within a second, and the device is hung up on. */
const mostRefused = 5;

/** Counts what each device does at this node, whichever lines it comes over. */
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

  /** Counts one more tap of a device and tells whether it is within the limit. */
  allowsTap(device: string): boolean {
    return this.noted(device, this.atOnce.allows(device) && this.taps.allows(device));
  }

  /** Counts one more look, which answers about so many bytes, and tells whether it is within the limit. */
  allowsLook(device: string, bytes: number): boolean {
    // What is larger than all that may come at once is given once it may.
    const weight = Math.min(bytes, this.limits.scaled(lookBytes.burst));
    return this.noted(device, this.looks.allows(device) && this.lookBytes.allows(device, weight));
  }

  /** Counts one more beat and tells whether it is within the limit. */
  allowsBeat(device: string): boolean {
    return this.noted(device, this.beats.allows(device));
  }

  /** Whether so much of a device's was refused in this second that it is not even answered any more. */
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
