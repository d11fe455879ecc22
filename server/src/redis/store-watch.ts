import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { StoreHealth } from '../health/readiness.js';
import type { AppendScript } from '../log/append-script.js';
import { unavailable } from '../refusal.js';
import type { Connection } from './connection.js';
import { forgetfulness } from './durability.js';
import { faultOf, type StoreFault, unreachable } from './store-fault.js';

/** Between two looks while all is well, and while something is not (milliseconds). */
const periodMs = 60_000;
const troubledPeriodMs = 1_000;
/** A refused write makes the driver connect anew, and that makes us look again: not at once, and not forever (milliseconds). */
const probeGapMs = 500;

type Watched = {
  commands: Connection;
  /** All connections that write. */
  links: ReadonlySet<Connection>;
  probe: () => Promise<void>;
  allowForgetful: boolean;
};

/** Knows whether the store takes writes and would forget none of them, and lets no append be acked where not. */
export class StoreWatch extends StoreHealth implements OnApplicationShutdown {
  private readonly report = new Logger('Redis');
  private failing: StoreFault | null = null;
  /** A link broke, and whatever it leads to by now was not asked for its settings yet. */
  private isUnsure = false;
  private breaks = 0;
  private probedAt = Number.NEGATIVE_INFINITY;
  private looking: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly watched: Watched,
    private found: string | null,
  ) {
    super();
    for (const link of watched.links) {
      for (const event of ['close', '-node'])
        link.on(event, () => {
          this.breaks += 1;
          this.isUnsure = true;
        });
      link.on('ready', () => void this.look());
      link.on('+node', () => void this.look());
    }
    this.lookLater();
  }

  get forgetful(): string | null {
    return this.watched.allowForgetful ? this.found : null;
  }

  async fault(): Promise<StoreFault | null> {
    if (!(await this.answers())) return unreachable;
    return this.settingsFault ?? this.failing;
  }

  async mustKeepWrites(): Promise<void> {
    try {
      await this.mustBeDurable();
    } catch {
      // Why stands in the log already, once for each change.
      throw unavailable();
    }
  }

  /** Looks at the settings, and whether the store takes a write, unless that was tried a moment ago. */
  look(): Promise<void> {
    this.looking ??= this.lookOnce().finally(() => {
      this.looking = null;
      this.lookLater();
    });
    return this.looking;
  }

  /** The script, refused before and after where an ack would promise too much. */
  guarding(script: AppendScript): AppendScript {
    return async (call) => {
      await this.mustBeDurable();
      const outcomes = await script(call).catch((error) => {
        this.failed(error);
        throw error;
      });
      // The link may have broken meanwhile, and the driver have sent it again to a Redis nobody has looked at.
      await this.mustBeDurable();
      return outcomes;
    };
  }

  onApplicationShutdown(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private get settingsFault(): StoreFault | null {
    if (this.found === null || this.watched.allowForgetful) return null;
    return { reason: 'not-durable', message: this.found };
  }

  private async mustBeDurable(): Promise<void> {
    if (this.isUnsure) await this.look();
    if (this.isUnsure) throw new Error('Redis was away and cannot be asked for its settings yet.');
    if (this.settingsFault) throw new Error(this.settingsFault.message);
  }

  private async lookOnce(): Promise<void> {
    const { breaks } = this;
    try {
      this.noteSettings(await forgetfulness(this.watched.commands));
      if (breaks === this.breaks) this.isUnsure = false;
      if (this.isProbeDue()) await this.probe();
    } catch (error) {
      this.noteFault(faultOf(error) ?? { reason: 'refused', message: `Redis refuses writes: ${error}` });
    }
  }

  private isProbeDue(): boolean {
    return this.failing?.reason === 'unreachable' || performance.now() - this.probedAt >= probeGapMs;
  }

  private async probe(): Promise<void> {
    this.probedAt = performance.now();
    await this.watched.probe();
    this.noteFault(null);
  }

  /** An append failed. Whether that was the store's fault, a look at once tells for certain. */
  private failed(error: unknown): void {
    const fault = faultOf(error);
    if (!fault) return;
    this.noteFault(fault);
    void this.look();
  }

  private noteFault(fault: StoreFault | null): void {
    const before = this.failing?.reason;
    this.failing = fault;
    // The connection itself reports that Redis is away.
    if (fault?.reason === before || fault?.reason === 'unreachable') return;
    if (fault)
      this.report.error(`${fault.message} Until then taps stay on the tablets and are sent by themselves.`);
    else if (before !== 'unreachable') this.report.warn('Redis takes writes again.');
  }

  private noteSettings(found: string | null): void {
    if (found === this.found) return;
    this.found = found;
    if (found === null) this.report.warn('Redis forgets nothing by its settings again.');
    else this.report.error(found);
  }

  private lookLater(): void {
    clearTimeout(this.timer);
    if (this.closed) return;
    const isWell = this.failing === null && this.settingsFault === null && !this.isUnsure;
    this.timer = setTimeout(() => void this.look(), isWell ? periodMs : troubledPeriodMs).unref();
  }

  private async answers(): Promise<boolean> {
    try {
      return (await this.watched.commands.ping()) === 'PONG';
    } catch {
      // Not answering is the very thing asked about; the connection reports the fault itself.
      return false;
    }
  }
}
