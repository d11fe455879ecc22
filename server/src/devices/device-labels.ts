import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { DevicesRepository } from './devices.repository.js';

/** An unknown device may have been revoked for good, so the store is not asked for it more often than this. */
const lookupIntervalMs = 10_000;

/** Labels of devices, cached so that staff views need no Redis call. */
@Injectable()
export class DeviceLabels {
  private readonly logger = new Logger(DeviceLabels.name);
  private readonly listeners = new Set<() => void>();
  private readonly labels = new Map<string, string>();
  private lastLookupAtMs = Number.NEGATIVE_INFINITY;
  private isStale = false;

  constructor(
    private readonly repository: DevicesRepository,
    private readonly clock: Clock,
  ) {
    repository.onRenamed(() => void this.refresh());
    // Renames may have been missed, or the store was restored.
    repository.onResubscribed(() => void this.refresh());
  }

  /** Labels by device id. Unknown ones are looked up; `onChange` reports when they are known. */
  labelsOf(ids: readonly string[]): Record<string, string> {
    const wanted = [...new Set(ids)].filter((id) => id !== '');
    if (this.isStale || wanted.some((id) => !this.labels.has(id))) void this.refreshThrottled();
    return Object.fromEntries(
      wanted.flatMap((id) => {
        const label = this.labels.get(id);
        return label === undefined ? [] : [[id, label]];
      }),
    );
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  private async refreshThrottled(): Promise<void> {
    const now = this.clock.nowMs();
    if (now - this.lastLookupAtMs < lookupIntervalMs) return;
    this.lastLookupAtMs = now;
    await this.refresh();
  }

  private async refresh(): Promise<void> {
    this.isStale = true;
    try {
      const paired = await this.repository.list();
      this.isStale = false;
      const hasChanged = paired.some(({ id, label }) => this.labels.get(id) !== label);
      for (const { id, label } of paired) this.labels.set(id, label);
      if (!hasChanged) return;
      for (const listener of this.listeners) listener();
    } catch (error) {
      this.logger.warn(`Cannot read the labels of devices: ${error}`);
    }
  }
}
