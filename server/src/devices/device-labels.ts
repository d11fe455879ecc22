import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { DeviceStore } from './device.js';

/** An unknown device may have been revoked for good, so the store is not asked for it more often than this. */
const lookPause = 10_000;

/** Labels of devices, cached so that staff views need no Redis call. */
@Injectable()
export class DeviceLabels {
  private readonly report = new Logger(DeviceLabels.name);
  private readonly listeners = new Set<() => void>();
  private readonly known = new Map<string, string>();
  private lookedAt = Number.NEGATIVE_INFINITY;
  private isStale = false;

  constructor(
    private readonly store: DeviceStore,
    private readonly clock: Clock,
  ) {
    store.onRenamed(() => void this.read());
    // Renames may have been missed, or the store was restored.
    store.onHearingAgain(() => void this.read());
  }

  /** Labels by device id. Unknown ones are looked up; `onChange` reports when they are known. */
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

  onLearned(listener: () => void): void {
    this.listeners.add(listener);
  }

  private async look(): Promise<void> {
    const now = this.clock.nowMs();
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
      this.report.warn(`Cannot read the labels of devices: ${error}`);
    }
  }
}
