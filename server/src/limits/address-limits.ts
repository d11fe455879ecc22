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
  readonly factor: number;
  readonly workBudget: WorkBudget;
  private readonly packets: FixedWindowLimiter;
  private readonly requests: FixedWindowLimiter;
  private readonly handshakes: FixedWindowLimiter;
  private readonly openSockets = new Map<string, number>();

  constructor(
    @Inject(ServerConfig) { rateLimitFactor }: Pick<ServerConfig, 'rateLimitFactor'>,
    private readonly rejections: RejectionCounts,
  ) {
    this.factor = rateLimitFactor;
    // Less than a twentieth of a core would not serve a clinic's own browser.
    this.workBudget = new WorkBudget(rateLimitFactor && Math.max(1, rateLimitFactor));
    this.requests = new FixedWindowLimiter(this.scale(maxPerSecond.requests));
    this.handshakes = new FixedWindowLimiter(this.scale(maxPerSecond.handshakes));
    this.packets = new FixedWindowLimiter(this.scale(maxPerSecond.packets));
  }

  scale(limit: number): number {
    return this.factor === 0 ? unlimited : limit * this.factor;
  }

  allowsPacket(address: string): boolean {
    return this.rejections.countUnless(this.packets.allows(address), 'packets');
  }

  allowsRequest(address: string, kind: 'request' | 'page' = 'request'): boolean {
    const isAllowed = this.requests.allows(address) && !this.workBudget.isExhausted(address);
    this.workBudget.spend(address, isAllowed ? kind : 'rejection');
    return this.rejections.countUnless(isAllowed, 'requests');
  }

  countUnreadable(address: string): void {
    this.rejections.count('invalid');
    this.workBudget.spend(address, 'rejection');
  }

  countPipelineFlood(address: string): void {
    this.rejections.count('requests');
    this.requests.allows(address, this.scaledFloodWeight);
    this.workBudget.spend(address, 'flood');
  }

  countQueueOverflow(address: string): void {
    this.rejections.count('requests');
    this.workBudget.spend(address, 'rejection');
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

  countSocketFlood(address: string): void {
    this.rejections.count('connections');
    this.handshakes.allows(address, this.scaledFloodWeight);
    this.workBudget.spend(address, 'flood');
  }

  private get scaledFloodWeight(): number {
    return Math.min(1, this.factor) * floodWeight;
  }
}
