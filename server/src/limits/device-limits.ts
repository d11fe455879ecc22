import { Injectable } from '@nestjs/common';
import { AddressLimits } from './address-limits.js';
import { BurstLimiter } from './burst-limiter.js';
import { FixedWindowLimiter } from './fixed-window-limiter.js';
import { RejectionCounts } from './rejection-counts.js';

/** A tablet back from an outage sends its stored taps as fast as they are answered. */
const maxTapsPerSecond = 1_000;
/** In 200 minutes: a whole day of 10,000 taps stored during an outage, and new ones meanwhile. */
const tapQuota = { max: 12_000, windowMs: 12_000_000 };
const maxDeskReadsPerSecond = 10;
/** A desk with 8,000 waiting is 1.6 MB and takes 20 ms: five at once, then one in two seconds. */
const deskReadBytes = { burst: 8_000_000, perSecond: 800_000 };
const maxHeartbeatsPerSecond = 5;
const maxRejectedPerSecond = 5;

/** Counts per device on this node, over all its connections. */
@Injectable()
export class DeviceLimits {
  private readonly tapBurst = this.addressLimits.createLimiter(maxTapsPerSecond);
  private readonly tapQuota = this.addressLimits.createLimiter(tapQuota.max, tapQuota.windowMs);
  private readonly deskReads = this.addressLimits.createLimiter(maxDeskReadsPerSecond);
  private readonly maxDeskReadBytes = this.addressLimits.scale(deskReadBytes.burst);
  private readonly deskReadBytes = new BurstLimiter(
    this.maxDeskReadBytes,
    this.addressLimits.scale(deskReadBytes.perSecond),
  );
  private readonly heartbeats = this.addressLimits.createLimiter(maxHeartbeatsPerSecond);
  private readonly rejectedByDevice = new FixedWindowLimiter(maxRejectedPerSecond);

  constructor(
    private readonly addressLimits: AddressLimits,
    private readonly rejections: RejectionCounts,
  ) {}

  allowsCommand(device: string): boolean {
    return this.recordResult(device, this.tapBurst.allows(device) && this.tapQuota.allows(device));
  }

  allowsDeskRead(device: string, bytes: number): boolean {
    // A desk larger than the whole burst is still sent, once the bucket is empty.
    const weight = Math.min(bytes, this.maxDeskReadBytes);
    return this.recordResult(
      device,
      this.deskReads.allows(device) && this.deskReadBytes.allows(device, weight),
    );
  }

  allowsHeartbeat(device: string): boolean {
    return this.recordResult(device, this.heartbeats.allows(device));
  }

  isFlooding(device: string): boolean {
    return this.rejectedByDevice.count(device) > maxRejectedPerSecond;
  }

  private recordResult(device: string, isAllowed: boolean): boolean {
    if (!isAllowed) this.rejectedByDevice.allows(device);
    return this.rejections.countUnless(isAllowed, 'taps');
  }
}
