import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock.js';
import { DeviceStore } from './device.js';

/** Between two looks into the store for a device nobody knows (milliseconds): it may be revoked for good. */
const lookPause = 10_000;

/** What devices are called, from memory: the desk tells who did what without asking Redis. */
@Injectable()
export class DeviceLabels {
  private readonly report = new Logger(DeviceLabels.name);
  private readonly listeners = new Set<() => void>();
  private readonly known = new Map<string, string>();
  private lookedAt = Number.NEGATIVE_INFINITY;
  /** Whether a label may have changed that could not be read so far. */
  private isStale = false;

  constructor(
    private readonly store: DeviceStore,
    private readonly clock: Clock,
  ) {
    store.onRenamed(() => void this.read());
    // Renamed while nobody could tell, or the store was restored.
    store.onHearingAgain(() => void this.read());
  }

  /** Label by device id, of those known. A missing one is looked up, and told by `onLearned`. */
  of(ids: readonly string[]): Record<string, string> {
    const wanted = [...new Set(ids)].filter((id) => id !== '');
    if (this.isStale || wanted.some((id) => !this.known.has(id))) void this.look();
    return Object.fromEntries(
      wanted.flatMap((id) => {
        const label = this.known.get(id);
        return label === undefined ? [] : [[id, label]];
      }),
    );
  }

  /** Calls back when labels were learned. */
  onLearned(listener: () => void): void {
    this.listeners.add(listener);
  }

  private async look(): Promise<void> {
    const now = this.clock.milliseconds();
    if (now - this.lookedAt < lookPause) return;
    this.lookedAt = now;
    await this.read();
  }

  private async read(): Promise<void> {
    this.isStale = true;
    try {
      const paired = await this.store.list();
      this.isStale = false;
      const isNews = paired.some(({ id, label }) => this.known.get(id) !== label);
      for (const { id, label } of paired) this.known.set(id, label);
      if (!isNews) return;
      for (const listener of this.listeners) listener();
    } catch (error) {
      this.report.warn(`Devices' names cannot be read just now: ${error}`);
    }
  }
}
