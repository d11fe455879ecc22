import { Injectable, Logger } from '@nestjs/common';
import { DeviceStore } from './device.js';

/** A tablet's last heartbeat (ISO-8601, server clock) and the number of commands it had not sent yet. */
export type TabletHealth = { heardAt: string; pending: number };

export abstract class TabletHealthStore {
  abstract report(id: string, health: TabletHealth): Promise<void>;
  abstract all(): Promise<ReadonlyMap<string, TabletHealth>>;
  abstract forget(id: string): Promise<void>;
}

const writePause = 10_000;

@Injectable()
export class TabletHealths {
  private readonly report = new Logger(TabletHealths.name);
  private readonly written = new Map<string, TabletHealth>();

  constructor(
    private readonly store: TabletHealthStore,
    devices: DeviceStore,
  ) {
    // A restored store holds less than was written to it.
    devices.onHearingAgain(() => this.written.clear());
    devices.onRevoked((id) => {
      this.written.delete(id);
      store
        .forget(id)
        .catch((error) => this.report.warn(`Cannot delete the health record of a revoked tablet: ${error}`));
    });
  }

  hear(id: string, health: TabletHealth): void {
    const last = this.written.get(id);
    const age = last ? Date.parse(health.heardAt) - Date.parse(last.heardAt) : Number.POSITIVE_INFINITY;
    if (last?.pending === health.pending && age < writePause) return;
    this.written.set(id, health);
    // Not awaited: the next heartbeat repeats it.
    this.store.report(id, health).catch((error) => this.report.debug(`${error}`));
  }

  /** By device id, for every tablet that is still paired. Rejects when the store is unavailable. */
  all(): Promise<ReadonlyMap<string, TabletHealth>> {
    return this.store.all();
  }
}
