import type { ScreenHealth, ScreensOverview, UrgentNotice } from '@hannun/shared/contract';
import { Body, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { OfficeController } from '../auth/office-controller.decorator.js';
import { DevicesService } from '../devices/devices.service.js';
import { DistrictService } from '../districts/district.service.js';
import { ScreenPairingService } from './screen-pairing.service.js';
import { ConfirmScreenDto, ScreenSettingsChangeDto, UrgentNoticeDto } from './screens.dto.js';
import { ScreensService } from './screens.service.js';

@OfficeController('screens')
export class AdminScreensController {
  constructor(
    private readonly screens: ScreensService,
    private readonly pairing: ScreenPairingService,
    private readonly devices: DevicesService,
    private readonly district: DistrictService,
  ) {}

  @Get()
  overview(): Promise<ScreensOverview> {
    return this.screens.overview();
  }

  @Post('pairings')
  @HttpCode(204)
  async confirmPairing(@Body() { code, target, label }: ConfirmScreenDto): Promise<void> {
    await this.pairing.confirm(code, { target, label: label ?? target });
  }

  @Put('notice')
  async publishUrgentNotice(@Body() urgent: UrgentNoticeDto): Promise<{ urgent: UrgentNotice }> {
    await this.screens.setUrgent(urgent);
    return { urgent };
  }

  @Delete('notice')
  @HttpCode(204)
  async withdrawUrgentNotice(): Promise<void> {
    await this.screens.setUrgent(null);
  }

  /** A new target also moves the paired device to that clinic. */
  @Patch(':id')
  async change(@Param('id') id: string, @Body() change: ScreenSettingsChangeDto): Promise<ScreenHealth> {
    const { target } = change;
    if (target && target !== 'district') this.district.requireClinic(target);
    const screen = await this.screens.change(id, change);
    if (target && screen.device) await this.devices.change(screen.device, { clinicId: target });
    return screen;
  }

  @Post(':id/reload')
  @HttpCode(202)
  async reload(@Param('id') id: string): Promise<{ reloading: string }> {
    await this.screens.reload(id);
    return { reloading: id };
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('id') id: string): Promise<void> {
    await this.screens.remove(id);
  }
}
