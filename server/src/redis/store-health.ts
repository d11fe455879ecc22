import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { unavailableError } from '../core/domain-error.js';
import type { Connection } from './connection.js';
import { findDurabilityFault } from './durability.js';
import { faultOf, type StoreFault, unreachable } from './store-fault.js';

const checkIntervalMs = 60_000;
const faultCheckIntervalMs = 1_000;
/** A refused write makes the driver reconnect, which triggers another check. */
const minProbeIntervalMs = 500;

type StoreHealthOptions = {
  commands: Connection;
  writers: ReadonlySet<Connection>;
  probe: () => Promise<void>;
  allowNonDurable: boolean;
};

/** Watches whether Redis takes writes and keeps them, and blocks appends while it does not. */
export class StoreHealth implements OnApplicationShutdown {
  private readonly logger = new Logger(StoreHealth.name);
  private failing: StoreFault | null = null;
  /** After a reconnect, until the settings are read again. */
  private areSettingsUnknown = false;
  private disconnects = 0;
  private probedAt = Number.NEGATIVE_INFINITY;
  private refreshing: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly options: StoreHealthOptions,
    private durabilityFault: string | null,
  ) {
    for (const link of options.writers) {
      for (const event of ['close', '-node'])
        link.on(event, () => {
          this.disconnects += 1;
          this.areSettingsUnknown = true;
        });
      link.on('ready', () => void this.refresh());
      link.on('+node', () => void this.refresh());
    }
    this.scheduleRefresh();
  }

  /** How the store might lose acknowledged taps, if the settings allow that; `null`: it cannot. */
  get nonDurableReason(): string | null {
    return this.options.allowNonDurable ? this.durabilityFault : null;
  }

  async findFault(): Promise<StoreFault | null> {
    if (!(await this.isReachable())) return unreachable;
    return this.settingsFault ?? this.failing;
  }

  /** Rejects with the `DomainError` `unavailable` while the store might lose new writes. */
  async assertDurable(): Promise<void> {
    try {
      await this.assertSettingsDurable();
    } catch {
      // The cause is logged once per change.
      throw unavailableError();
    }
  }

  refresh(): Promise<void> {
    this.refreshing ??= this.refreshOnce().finally(() => {
      this.refreshing = null;
      this.scheduleRefresh();
    });
    return this.refreshing;
  }

  /** Wraps a write: none is acknowledged while it might be lost. */
  guard<Call, Outcomes>(write: (call: Call) => Promise<Outcomes>): (call: Call) => Promise<Outcomes> {
    return async (call) => {
      await this.assertSettingsDurable();
      const outcomes = await write(call).catch((error) => {
        this.onAppendError(error);
        throw error;
      });
      // The driver may have repeated the command on another Redis after a broken connection.
      await this.assertSettingsDurable();
      return outcomes;
    };
  }

  onApplicationShutdown(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private get settingsFault(): StoreFault | null {
    if (this.durabilityFault === null || this.options.allowNonDurable) return null;
    return { reason: 'not-durable', message: this.durabilityFault };
  }

  private async assertSettingsDurable(): Promise<void> {
    if (this.areSettingsUnknown) await this.refresh();
    if (this.areSettingsUnknown) throw new Error('Redis was away, and its settings are not known yet.');
    if (this.settingsFault) throw new Error(this.settingsFault.message);
  }

  private async refreshOnce(): Promise<void> {
    const { disconnects } = this;
    try {
      this.setDurabilityFault(await findDurabilityFault(this.options.commands));
      if (disconnects === this.disconnects) this.areSettingsUnknown = false;
      if (this.isProbeDue()) await this.probe();
    } catch (error) {
      this.setFault(faultOf(error) ?? { reason: 'refused', message: `Redis refuses writes: ${error}` });
    }
  }

  private isProbeDue(): boolean {
    return this.failing?.reason === 'unreachable' || performance.now() - this.probedAt >= minProbeIntervalMs;
  }

  private async probe(): Promise<void> {
    this.probedAt = performance.now();
    await this.options.probe();
    this.setFault(null);
  }

  private onAppendError(error: unknown): void {
    const fault = faultOf(error);
    if (!fault) return;
    this.setFault(fault);
    void this.refresh();
  }

  private setFault(fault: StoreFault | null): void {
    const before = this.failing?.reason;
    this.failing = fault;
    if (fault?.reason === before || fault?.reason === 'unreachable') return;
    if (fault)
      this.logger.error(`${fault.message} Until then taps are saved on the tablets and sent automatically.`);
    else if (before !== 'unreachable') this.logger.warn('Redis takes writes again.');
  }

  private setDurabilityFault(found: string | null): void {
    if (found === this.durabilityFault) return;
    this.durabilityFault = found;
    if (found === null) this.logger.warn('The settings of Redis are durable again.');
    else this.logger.error(found);
  }

  private scheduleRefresh(): void {
    clearTimeout(this.timer);
    if (this.closed) return;
    const isWell = this.failing === null && this.settingsFault === null && !this.areSettingsUnknown;
    this.timer = setTimeout(
      () => void this.refresh(),
      isWell ? checkIntervalMs : faultCheckIntervalMs,
    ).unref();
  }

  private async isReachable(): Promise<boolean> {
    try {
      return (await this.options.commands.ping()) === 'PONG';
    } catch {
      return false;
    }
  }
}
