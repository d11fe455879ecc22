import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { unavailableError } from '../core/domain-error.js';
import { StoreHealth } from '../health/readiness.js';
import type { AppendScript } from '../log/append-script.js';
import type { Connection } from './connection.js';
import { forgetfulness } from './durability.js';
import { faultOf, type StoreFault, unreachable } from './store-fault.js';

const periodMs = 60_000;
const troubledPeriodMs = 1_000;
/** A refused write makes the driver reconnect, which triggers another check. */
const probeGapMs = 500;

type Watched = {
  commands: Connection;
  links: ReadonlySet<Connection>;
  probe: () => Promise<void>;
  allowForgetful: boolean;
};

/** Watches whether Redis takes writes and keeps them, and blocks appends while it does not. */
export class StoreWatch extends StoreHealth implements OnApplicationShutdown {
  private readonly report = new Logger('Redis');
  private failing: StoreFault | null = null;
  /** After a reconnect, until the settings are read again. */
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
      // The cause is logged once per change.
      throw unavailableError();
    }
  }

  look(): Promise<void> {
    this.looking ??= this.lookOnce().finally(() => {
      this.looking = null;
      this.lookLater();
    });
    return this.looking;
  }

  /** Wraps the script: no append is acknowledged while it might be lost. */
  guarding(script: AppendScript): AppendScript {
    return async (call) => {
      await this.mustBeDurable();
      const outcomes = await script(call).catch((error) => {
        this.failed(error);
        throw error;
      });
      // The driver may have repeated the command on another Redis after a broken connection.
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
    if (this.isUnsure) throw new Error('Redis was away, and its settings are not known yet.');
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

  private failed(error: unknown): void {
    const fault = faultOf(error);
    if (!fault) return;
    this.noteFault(fault);
    void this.look();
  }

  private noteFault(fault: StoreFault | null): void {
    const before = this.failing?.reason;
    this.failing = fault;
    if (fault?.reason === before || fault?.reason === 'unreachable') return;
    if (fault)
      this.report.error(`${fault.message} Until then taps are saved on the tablets and sent automatically.`);
    else if (before !== 'unreachable') this.report.warn('Redis takes writes again.');
  }

  private noteSettings(found: string | null): void {
    if (found === this.found) return;
    this.found = found;
    if (found === null) this.report.warn('The settings of Redis are durable again.');
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
      return false;
    }
  }
}
