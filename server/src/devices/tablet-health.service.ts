import { Injectable, Logger } from '@nestjs/common';
import { DevicesRepository } from './devices.repository.js';
import { type TabletHealth, TabletHealthRepository } from './tablet-health.repository.js';

const writeIntervalMs = 10_000;

@Injectable()
export class TabletHealthService {
  private readonly logger = new Logger(TabletHealthService.name);
  private readonly lastWritten = new Map<string, TabletHealth>();

  constructor(
    private readonly repository: TabletHealthRepository,
    devices: DevicesRepository,
  ) {
    // A restored store holds less than was written to it.
    devices.onResubscribed(() => this.lastWritten.clear());
    devices.onRevoked((id) => {
      this.lastWritten.delete(id);
      repository
        .delete(id)
        .catch((error) => this.logger.warn(`Cannot delete the health record of a revoked tablet: ${error}`));
    });
  }

  record(id: string, health: TabletHealth): void {
    const last = this.lastWritten.get(id);
    const sinceLastMs = last
      ? Date.parse(health.heardAt) - Date.parse(last.heardAt)
      : Number.POSITIVE_INFINITY;
    if (last?.pending === health.pending && sinceLastMs < writeIntervalMs) return;
    this.lastWritten.set(id, health);
    // Not awaited: the next heartbeat repeats it.
    this.repository.save(id, health).catch((error) => this.logger.debug(`${error}`));
  }

  /** By device id, for every tablet that is still paired. Rejects when the store is unavailable. */
  findAll(): Promise<ReadonlyMap<string, TabletHealth>> {
    return this.repository.findAll();
  }
}
