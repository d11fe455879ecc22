import { Injectable } from '@nestjs/common';
import { DeviceStore } from '../devices/device.js';
import { ScreenStore } from './screen.js';

/**
 * Binds each paired device to one screen id for good. A screen names itself by an id of its own making, which
 * others may learn: it is believed once, and only while the id is nobody's.
 */
@Injectable()
export class ScreenIds {
  constructor(
    private readonly store: ScreenStore,
    private readonly devices: DeviceStore,
  ) {}

  /** The id this device reports under, whatever it calls itself. */
  async ofReport(device: string, claimed: string): Promise<string> {
    const bound = await this.store.idOf(device);
    if (bound !== null) return bound;
    const kept = await this.store.reportOf(claimed);
    // Screens that were paired before ids were bound have a report of theirs already.
    const isOwn = kept?.device === device;
    const isSpoken = !isOwn && ((await this.store.care(claimed)) !== null || (await this.isOwned(claimed)));
    return this.bind(device, isSpoken ? device : claimed);
  }

  /** The id of a screen the office has just paired. One that belongs to another device stays with that one. */
  async ofPairing(device: string, claimed: string): Promise<string> {
    return this.bind(device, (await this.isOwned(claimed)) ? device : claimed);
  }

  private async bind(device: string, id: string): Promise<string> {
    await this.store.bind(device, id);
    return id;
  }

  /** Whether a device that is still paired owns the id. */
  private async isOwned(id: string): Promise<boolean> {
    const owner = (await this.store.ownerOf(id)) ?? (await this.store.reportOf(id))?.device;
    if (!owner) return false;
    return (await this.devices.list()).some((device) => device.id === owner);
  }
}
