import type { ErrorCode } from '@hannun/shared';
import { LightLimit } from './light-limit.js';
import { WorkBudget } from './work-budget.js';

/**
 * What one address may do in a second at one node. A carrier or a clinic puts thousands behind one address, so
 * these are far above what a crowd does, and far below what hurts.
 */
const perSecond = { requests: 3_000, handshakes: 2_000, packets: 10_000 };

/** What is counted: HTTP requests, openings of sockets, and what arrives over them. */
export type Counted = keyof typeof perSecond;
/** What residents are counted for: changes to their tickets and messages, and tokens of no slip. */
export type ResidentAsk = 'wishes' | 'slips';

/** Refusals behind which somebody may be trying: of a token or a code, of a right, of nonsense. */
const suspicious = ['unauthenticated', 'forbidden', 'invalid'] as const;
type Suspicious = (typeof suspicious)[number];

/** Sockets that stay open at once from one address. */
const mostOpen = 20_000;
/** A line that had to be cut counts as this many openings or requests: who floods may do less the next moment. */
const cutWeighs = 200;
const boundless = Number.MAX_SAFE_INTEGER;

/** Counts what addresses do at this node, and says what is too much. Nothing is kept for longer than it counts: a minute or so. */
export class Limits {
  /** Refusals since the start, for operations; whose they were is kept nowhere. */
  readonly refused: Record<Counted | ResidentAsk | 'taps' | 'lines' | 'heads' | 'held' | Suspicious, number> =
    {
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
  /** What all that is counted may cost together, over a longer time than a second. */
  readonly work: WorkBudget;
  private readonly packets: LightLimit;
  private readonly requests: LightLimit;
  private readonly handshakes: LightLimit;
  private readonly open = new Map<string, number>();

  /** `factor` scales every limit; 0 lifts them. */
  constructor(readonly factor: number) {
    // Less than a twentieth of a core would not serve a clinic's own browser.
    this.work = new WorkBudget(factor && Math.max(1, factor));
    const most = (kind: Counted) => this.scaled(perSecond[kind]);
    this.requests = new LightLimit(most('requests'));
    this.handshakes = new LightLimit(most('handshakes'));
    this.packets = new LightLimit(most('packets'));
  }

  /** A limit as it holds here. */
  scaled(most: number): number {
    return this.factor === 0 ? boundless : most * this.factor;
  }

  private get cutWeight(): number {
    return Math.min(1, this.factor) * cutWeighs;
  }

  /** Someone was refused for this. */
  noteRefusal(code: ErrorCode): void {
    const kind = suspicious.find((each) => each === code);
    if (kind) this.refused[kind] += 1;
  }

  /** Counts one more packet of an address and tells whether it is within the limit. */
  allowsPacket(address: string): boolean {
    const fits = this.packets.allows(address);
    if (!fits) this.refused.packets += 1;
    return fits;
  }

  /** Counts one more request of an address and tells whether it is within the limit. */
  allowsRequest(address: string, kind: 'request' | 'page' = 'request'): boolean {
    const fits = this.requests.allows(address) && !this.work.isSpent(address);
    this.work.spend(address, fits ? kind : 'refusal');
    if (!fits) this.refused.requests += 1;
    return fits;
  }

  /** What came from this address could not be read, or may be read in two ways. */
  unreadable(address: string): void {
    this.refused.invalid += 1;
    this.work.spend(address, 'refusal');
  }

  /** So much came at once over a line of this address that it was hung up on. */
  lineFlooded(address: string): void {
    this.refused.requests += 1;
    this.requests.allows(address, this.cutWeight);
    this.work.spend(address, 'cut');
  }

  /** A request of this address was turned away because so many of its own wait their turn already. */
  tooManyWait(address: string): void {
    this.refused.requests += 1;
    this.work.spend(address, 'refusal');
  }

  /** Whether an address may open one more socket. */
  allowsSocket(address: string): boolean {
    const room = (this.open.get(address) ?? 0) < this.scaled(mostOpen);
    const fits = this.handshakes.allows(address) && !this.work.isSpent(address);
    this.work.spend(address, fits ? 'handshake' : 'refusal');
    if (!fits) this.refused.handshakes += 1;
    return fits && room;
  }

  /** One more socket of this address is open, or one fewer. */
  socketOpened(address: string, change: 1 | -1): void {
    const open = (this.open.get(address) ?? 0) + change;
    if (open > 0) this.open.set(address, open);
    else this.open.delete(address);
  }

  /** A line of this address flooded and was cut. */
  lineCut(address: string): void {
    this.refused.lines += 1;
    this.handshakes.allows(address, this.cutWeight);
    this.work.spend(address, 'cut');
  }
}
