import { Injectable, Logger } from '@nestjs/common';
import type { TabletHealth } from './device.js';
import { DevicesRepository } from './devices.repository.js';

const writeIntervalMs = 10_000;

@Injectable()
export class TabletHealthService {
  private readonly logger = new Logger(TabletHealthService.name);
  private readonly lastWritten = new Map<string, TabletHealth>();

  constructor(private readonly repository: DevicesRepository) {
    // A restored store holds less than was written to it.
    repository.onResubscribed(() => this.lastWritten.clear());
    repository.onRevoked((id) => {
      this.lastWritten.delete(id);
      repository.healths
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
    this.repository.healths.save(id, health).catch((error) => this.logger.debug(`${error}`));
  }

  /** By device id, for every tablet that is still paired. Rejects when the store is unavailable. */
  findAll(): Promise<ReadonlyMap<string, TabletHealth>> {
    return this.repository.healths.byId();
  }
}
