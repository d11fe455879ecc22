import { Injectable } from '@nestjs/common';
import { DeviceStore } from '../devices/device.js';
import { ScreenStore } from './screen.js';

/**
 * Binds each paired device to one screen id. A screen chooses its own id, which others may learn, so a claimed id
 * is accepted once and only while nobody else has it.
 */
@Injectable()
export class ScreenIds {
  constructor(
    private readonly store: ScreenStore,
    private readonly devices: DeviceStore,
  ) {}

  async ofReport(device: string, claimed: string): Promise<string> {
    const bound = await this.store.idOf(device);
    if (bound !== null) return bound;
    const kept = await this.store.reportOf(claimed);
    // Screens paired before ids were bound already have a report.
    const isOwn = kept?.device === device;
    const isSpoken = !isOwn && ((await this.store.care(claimed)) !== null || (await this.isOwned(claimed)));
    return this.bind(device, isSpoken ? device : claimed);
  }

  /** An id that belongs to another device stays with that device. */
  async ofPairing(device: string, claimed: string): Promise<string> {
    return this.bind(device, (await this.isOwned(claimed)) ? device : claimed);
  }

  private async bind(device: string, id: string): Promise<string> {
    await this.store.bind(device, id);
    return id;
  }

  private async isOwned(id: string): Promise<boolean> {
    const owner = (await this.store.ownerOf(id)) ?? (await this.store.reportOf(id))?.device;
    if (!owner) return false;
    return (await this.devices.list()).some((device) => device.id === owner);
  }
}
