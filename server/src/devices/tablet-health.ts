import { Injectable, Logger } from '@nestjs/common';
import { DeviceStore } from './device.js';

/** What a tablet last told of itself: when (ISO-8601, this server's clock), and how many taps it still held. */
export type TabletHealth = { heardAt: string; pending: number };

/** Where tablets' health is kept, for every node. */
export abstract class TabletHealthStore {
  abstract report(id: string, health: TabletHealth): Promise<void>;
  abstract all(): Promise<ReadonlyMap<string, TabletHealth>>;
  abstract forget(id: string): Promise<void>;
}

/** Between two writes for one tablet while nothing but time changes (milliseconds). */
const writePause = 10_000;

/** How the tablets are, by their own beats. */
@Injectable()
export class TabletHealths {
  private readonly report = new Logger(TabletHealths.name);
  private readonly written = new Map<string, TabletHealth>();

  constructor(
    private readonly store: TabletHealthStore,
    devices: DeviceStore,
  ) {
    // A store that was restored holds less than was written to it.
    devices.onHearingAgain(() => this.written.clear());
    devices.onRevoked((id) => {
      this.written.delete(id);
      store.forget(id).catch((error) => this.report.warn(`A revoked tablet's health stays kept: ${error}`));
    });
  }

  /** A tablet gave a sign of life. */
  hear(id: string, health: TabletHealth): void {
    const last = this.written.get(id);
    const age = last ? Date.parse(health.heardAt) - Date.parse(last.heardAt) : Number.POSITIVE_INFINITY;
    if (last?.pending === health.pending && age < writePause) return;
    this.written.set(id, health);
    // Nobody waits for it, and the next beat tells it again.
    this.store.report(id, health).catch((error) => this.report.debug(`${error}`));
  }

  /** By device id, of every tablet ever heard and still paired. Rejects without the store. */
  all(): Promise<ReadonlyMap<string, TabletHealth>> {
    return this.store.all();
  }
}
