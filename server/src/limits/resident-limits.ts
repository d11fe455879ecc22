import { Injectable } from '@nestjs/common';
import { AddressLimits, type ResidentAction } from './address-limits.js';
import { FixedWindowLimiter } from './fixed-window-limiter.js';

const minuteMs = 60_000;

/** A ticket allows two answers, one postponement, one leave and one push setting; the rest is for retries. */
const ticketChangeLimit = { max: 20, windowMs: 20 * minuteMs };
/** A carrier may put all residents of a district behind one address. */
const addressChangeLimit = { max: 600, windowMs: 20 * minuteMs };
/** Pages left open since yesterday ask once each. */
const wrongTokenLimit = { max: 300, windowMs: minuteMs };

@Injectable()
export class ResidentLimits {
  private readonly changesByTicket: FixedWindowLimiter;
  private readonly changesByAddress: FixedWindowLimiter;
  private readonly wrongTokens: FixedWindowLimiter;

  constructor(private readonly addressLimits: AddressLimits) {
    const limit = ({ max, windowMs }: { max: number; windowMs: number }) =>
      new FixedWindowLimiter(addressLimits.scale(max), windowMs);
    this.changesByTicket = limit(ticketChangeLimit);
    this.changesByAddress = limit(addressChangeLimit);
    this.wrongTokens = limit(wrongTokenLimit);
  }

  allowsChange(key: string, block: string): boolean {
    return this.recordResult(
      'wishes',
      this.changesByTicket.allows(key) && this.changesByAddress.allows(block),
    );
  }

  allowsWrongToken(block: string): boolean {
    return this.recordResult('slips', this.wrongTokens.allows(block));
  }

  private recordResult(kind: ResidentAction, isAllowed: boolean): boolean {
    if (!isAllowed) this.addressLimits.rejectedCounts[kind] += 1;
    return isAllowed;
  }
}
