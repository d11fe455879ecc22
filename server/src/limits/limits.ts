import type { ErrorCode } from '@hannun/shared';
import { LightLimit } from './light-limit.js';
import { WorkBudget } from './work-budget.js';

/** A carrier or a clinic puts thousands of people behind one address: far above a crowd, far below harm. */
const perSecond = { requests: 3_000, handshakes: 2_000, packets: 10_000 };

export type Counted = keyof typeof perSecond;
export type ResidentAsk = 'wishes' | 'slips';

const suspicious = ['unauthenticated', 'forbidden', 'invalid'] as const;
type Suspicious = (typeof suspicious)[number];

const mostOpen = 20_000;
/** A closed flood costs its address this many handshakes or requests. */
const cutWeighs = 200;
const boundless = Number.MAX_SAFE_INTEGER;

/** Counts per address at this node. Nothing is kept for more than about a minute. */
export class Limits {
  /** Totals since the start, for metrics; no address is kept. */
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
  readonly work: WorkBudget;
  private readonly packets: LightLimit;
  private readonly requests: LightLimit;
  private readonly handshakes: LightLimit;
  private readonly open = new Map<string, number>();

  constructor(readonly factor: number) {
    // Less than a twentieth of a core would not serve a clinic's own browser.
    this.work = new WorkBudget(factor && Math.max(1, factor));
    const most = (kind: Counted) => this.scaled(perSecond[kind]);
    this.requests = new LightLimit(most('requests'));
    this.handshakes = new LightLimit(most('handshakes'));
    this.packets = new LightLimit(most('packets'));
  }

  scaled(most: number): number {
    return this.factor === 0 ? boundless : most * this.factor;
  }

  private get cutWeight(): number {
    return Math.min(1, this.factor) * cutWeighs;
  }

  noteRefusal(code: ErrorCode): void {
    const kind = suspicious.find((each) => each === code);
    if (kind) this.refused[kind] += 1;
  }

  allowsPacket(address: string): boolean {
    const fits = this.packets.allows(address);
    if (!fits) this.refused.packets += 1;
    return fits;
  }

  allowsRequest(address: string, kind: 'request' | 'page' = 'request'): boolean {
    const fits = this.requests.allows(address) && !this.work.isSpent(address);
    this.work.spend(address, fits ? kind : 'refusal');
    if (!fits) this.refused.requests += 1;
    return fits;
  }

  unreadable(address: string): void {
    this.refused.invalid += 1;
    this.work.spend(address, 'refusal');
  }

  lineFlooded(address: string): void {
    this.refused.requests += 1;
    this.requests.allows(address, this.cutWeight);
    this.work.spend(address, 'cut');
  }

  tooManyWait(address: string): void {
    this.refused.requests += 1;
    this.work.spend(address, 'refusal');
  }

  allowsSocket(address: string): boolean {
    const room = (this.open.get(address) ?? 0) < this.scaled(mostOpen);
    const fits = this.handshakes.allows(address) && !this.work.isSpent(address);
    this.work.spend(address, fits ? 'handshake' : 'refusal');
    if (!fits) this.refused.handshakes += 1;
    return fits && room;
  }

  socketOpened(address: string, change: 1 | -1): void {
    const open = (this.open.get(address) ?? 0) + change;
    if (open > 0) this.open.set(address, open);
    else this.open.delete(address);
  }

  lineCut(address: string): void {
    this.refused.lines += 1;
    this.handshakes.allows(address, this.cutWeight);
    this.work.spend(address, 'cut');
  }
}
