import type { ErrorCode } from '@hannun/shared/contract';
import { FixedWindowLimiter } from './fixed-window-limiter.js';
import { WorkBudget } from './work-budget.js';

/** A carrier or a clinic puts thousands of people behind one address: far above a crowd, far below harm. */
const maxPerSecond = { requests: 3_000, handshakes: 2_000, packets: 10_000 };

export type AddressAction = keyof typeof maxPerSecond;
export type ResidentAction = 'wishes' | 'slips';

const suspiciousCodes = ['unauthenticated', 'forbidden', 'invalid'] as const;
type SuspiciousCode = (typeof suspiciousCodes)[number];

const maxOpenSockets = 20_000;
/** A closed flood costs its address this many handshakes or requests. */
const floodWeight = 200;
const unlimited = Number.MAX_SAFE_INTEGER;

/** Counts per address at this node. Nothing is kept for more than about a minute. */
export class AddressLimits {
  /** Totals since the start, for metrics; no address is kept. */
  readonly rejectedCounts: Record<
    AddressAction | ResidentAction | 'taps' | 'lines' | 'heads' | 'held' | SuspiciousCode,
    number
  > = {
    requests: 0,
    handshakes: 0,
    packets: 0,
    taps: 0,
    wishes: 0,
    slips: 0,
    lines: 0,
    heads: 0,
    held: 0,
    unauthenticated: 0,
    forbidden: 0,
    invalid: 0,
  };
  readonly workBudget: WorkBudget;
  private readonly packets: FixedWindowLimiter;
  private readonly requests: FixedWindowLimiter;
  private readonly handshakes: FixedWindowLimiter;
  private readonly openSockets = new Map<string, number>();

  constructor(readonly factor: number) {
    // Less than a twentieth of a core would not serve a clinic's own browser.
    this.workBudget = new WorkBudget(factor && Math.max(1, factor));
    const limitFor = (kind: AddressAction) => this.scale(maxPerSecond[kind]);
    this.requests = new FixedWindowLimiter(limitFor('requests'));
    this.handshakes = new FixedWindowLimiter(limitFor('handshakes'));
    this.packets = new FixedWindowLimiter(limitFor('packets'));
  }

  scale(limit: number): number {
    return this.factor === 0 ? unlimited : limit * this.factor;
  }

  private get scaledFloodWeight(): number {
    return Math.min(1, this.factor) * floodWeight;
  }

  countRejection(code: ErrorCode): void {
    const kind = suspiciousCodes.find((each) => each === code);
    if (kind) this.rejectedCounts[kind] += 1;
  }

  allowsPacket(address: string): boolean {
    const isAllowed = this.packets.allows(address);
    if (!isAllowed) this.rejectedCounts.packets += 1;
    return isAllowed;
  }

  allowsRequest(address: string, kind: 'request' | 'page' = 'request'): boolean {
    const isAllowed = this.requests.allows(address) && !this.workBudget.isExhausted(address);
    this.workBudget.spend(address, isAllowed ? kind : 'rejection');
    if (!isAllowed) this.rejectedCounts.requests += 1;
    return isAllowed;
  }

  countUnreadable(address: string): void {
    this.rejectedCounts.invalid += 1;
    this.workBudget.spend(address, 'rejection');
  }

  countPipelineFlood(address: string): void {
    this.rejectedCounts.requests += 1;
    this.requests.allows(address, this.scaledFloodWeight);
    this.workBudget.spend(address, 'flood');
  }

  countQueueOverflow(address: string): void {
    this.rejectedCounts.requests += 1;
    this.workBudget.spend(address, 'rejection');
  }

  allowsSocket(address: string): boolean {
    const hasRoom = (this.openSockets.get(address) ?? 0) < this.scale(maxOpenSockets);
    const isAllowed = this.handshakes.allows(address) && !this.workBudget.isExhausted(address);
    this.workBudget.spend(address, isAllowed ? 'handshake' : 'rejection');
    if (!isAllowed) this.rejectedCounts.handshakes += 1;
    return isAllowed && hasRoom;
  }

  updateOpenSockets(address: string, change: 1 | -1): void {
    const open = (this.openSockets.get(address) ?? 0) + change;
    if (open > 0) this.openSockets.set(address, open);
    else this.openSockets.delete(address);
  }

  countSocketFlood(address: string): void {
    this.rejectedCounts.lines += 1;
    this.handshakes.allows(address, this.scaledFloodWeight);
    this.workBudget.spend(address, 'flood');
  }
}
