import { minuteMs } from '@hannun/shared/date-time';
import { Injectable } from '@nestjs/common';
import { AddressLimits } from './address-limits.js';
import { RejectionCounts } from './rejection-counts.js';

/** A ticket allows two answers, one postponement, one leave and one push setting; the rest is for retries. */
const ticketChangeLimit = { max: 20, windowMs: 20 * minuteMs };
/** A carrier may put all residents of a district behind one address. */
const addressChangeLimit = { max: 600, windowMs: 20 * minuteMs };
/** Pages left open since yesterday ask once each. */
const wrongTokenLimit = { max: 300, windowMs: minuteMs };

@Injectable()
export class ResidentLimits {
  private readonly changesByTicket = this.addressLimits.createLimiter(
    ticketChangeLimit.max,
    ticketChangeLimit.windowMs,
  );
  private readonly changesByAddress = this.addressLimits.createLimiter(
    addressChangeLimit.max,
    addressChangeLimit.windowMs,
  );
  private readonly wrongTokens = this.addressLimits.createLimiter(
    wrongTokenLimit.max,
    wrongTokenLimit.windowMs,
  );

  constructor(
    private readonly addressLimits: AddressLimits,
    private readonly rejections: RejectionCounts,
  ) {}

  allowsChange(key: string, block: string): boolean {
    const isAllowed = this.changesByTicket.allows(key) && this.changesByAddress.allows(block);
    return this.rejections.countUnless(isAllowed, 'ticketChanges');
  }

  allowsWrongToken(block: string): boolean {
    return this.rejections.countUnless(this.wrongTokens.allows(block), 'wrongTokens');
  }
}
