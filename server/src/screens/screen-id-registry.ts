import { Injectable } from '@nestjs/common';
import { DevicesService } from '../devices/devices.service.js';
import { ScreensRepository } from './screens.repository.js';

/**
 * Binds each paired device to one screen id. A screen chooses its own id, which others may learn, so a claimed id
 * is accepted once and only while nobody else has it.
 */
@Injectable()
export class ScreenIdRegistry {
  constructor(
    private readonly repository: ScreensRepository,
    private readonly devices: DevicesService,
  ) {}

  async idForReport(deviceId: string, claimedId: string): Promise<string> {
    const bound = await this.repository.findScreenId(deviceId);
    if (bound !== null) return bound;
    const stored = await this.repository.reports.find(claimedId);
    // Screens paired before ids were bound already have a report.
    const isOwn = stored?.device === deviceId;
    const isTaken =
      !isOwn &&
      ((await this.repository.desiredStates.find(claimedId)) !== null || (await this.isOwned(claimedId)));
    return this.bind(deviceId, isTaken ? deviceId : claimedId);
  }

  /** An id that belongs to another device stays with that device. */
  async idForPairing(deviceId: string, claimedId: string): Promise<string> {
    return this.bind(deviceId, (await this.isOwned(claimedId)) ? deviceId : claimedId);
  }

  private async bind(deviceId: string, id: string): Promise<string> {
    await this.repository.bind(deviceId, id);
    return id;
  }

  private async isOwned(id: string): Promise<boolean> {
    const owner = (await this.repository.findOwner(id)) ?? (await this.repository.reports.find(id))?.device;
    if (!owner) return false;
    return (await this.devices.list()).some((device) => device.id === owner);
  }
}
