import { Inject, Injectable } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { FixedWindowLimiter } from './fixed-window-limiter.js';
import { RejectionCounts } from './rejection-counts.js';
import { WorkBudget } from './work-budget.js';

/** A carrier or a clinic puts thousands of people behind one address: far above a crowd, far below harm. */
const maxPerSecond = { requests: 3_000, handshakes: 2_000, packets: 10_000 };
const maxOpenSockets = 20_000;
/** A closed flood costs its address this many handshakes or requests. */
const floodWeight = 200;
const unlimited = Number.MAX_SAFE_INTEGER;

/** Counts per address at this node. Nothing is kept for more than about a minute. */
@Injectable()
export class AddressLimits {
  readonly factor = this.config.rateLimitFactor;
  // Less than a twentieth of a core would not serve a clinic's own browser.
  readonly workBudget = new WorkBudget(this.factor && Math.max(1, this.factor));
  private readonly packets = this.createLimiter(maxPerSecond.packets);
  private readonly requests = this.createLimiter(maxPerSecond.requests);
  private readonly handshakes = this.createLimiter(maxPerSecond.handshakes);
  private readonly openSockets = new Map<string, number>();

  constructor(
    @Inject(ServerConfig) private readonly config: Pick<ServerConfig, 'rateLimitFactor'>,
    private readonly rejections: RejectionCounts,
  ) {}

  scale(limit: number): number {
    return this.factor === 0 ? unlimited : limit * this.factor;
  }

  /** A limiter of the scaled `max` in each window. */
  createLimiter(max: number, windowMs?: number): FixedWindowLimiter {
    return new FixedWindowLimiter(this.scale(max), windowMs);
  }

  allowsPacket(address: string): boolean {
    return this.rejections.countUnless(this.packets.allows(address), 'packets');
  }

  allowsRequest(address: string, kind: 'request' | 'page' = 'request'): boolean {
    const isAllowed = this.requests.allows(address) && !this.workBudget.isExhausted(address);
    this.workBudget.spend(address, isAllowed ? kind : 'rejection');
    return this.rejections.countUnless(isAllowed, 'requests');
  }

  countRejection(address: string, kind: 'invalid' | 'requests'): void {
    this.rejections.count(kind);
    this.workBudget.spend(address, 'rejection');
  }

  countFlood(address: string, kind: 'requests' | 'connections'): void {
    this.rejections.count(kind);
    const limiter = kind === 'requests' ? this.requests : this.handshakes;
    limiter.allows(address, Math.min(1, this.factor) * floodWeight);
    this.workBudget.spend(address, 'flood');
  }

  allowsSocket(address: string): boolean {
    const hasRoom = (this.openSockets.get(address) ?? 0) < this.scale(maxOpenSockets);
    const isAllowed = this.handshakes.allows(address) && !this.workBudget.isExhausted(address);
    this.workBudget.spend(address, isAllowed ? 'handshake' : 'rejection');
    return this.rejections.countUnless(isAllowed, 'handshakes') && hasRoom;
  }

  updateOpenSockets(address: string, change: 1 | -1): void {
    const open = (this.openSockets.get(address) ?? 0) + change;
    if (open > 0) this.openSockets.set(address, open);
    else this.openSockets.delete(address);
  }
}
