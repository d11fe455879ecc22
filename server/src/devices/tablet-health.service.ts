import { Injectable, Logger } from '@nestjs/common';
import { DeviceRepository } from './devices.repository.js';

/** A tablet's last heartbeat (ISO-8601, server clock) and the number of commands it had not sent yet. */
export type TabletHealth = { heardAt: string; pending: number };

export abstract class TabletHealthRepository {
  abstract save(id: string, health: TabletHealth): Promise<void>;
  abstract findAll(): Promise<ReadonlyMap<string, TabletHealth>>;
  abstract delete(id: string): Promise<void>;
}

const writeIntervalMs = 10_000;

@Injectable()
export class TabletHealthService {
  private readonly logger = new Logger(TabletHealthService.name);
  private readonly lastWritten = new Map<string, TabletHealth>();

  constructor(
    private readonly repository: TabletHealthRepository,
    devices: DeviceRepository,
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
