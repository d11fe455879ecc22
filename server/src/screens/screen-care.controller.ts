import type { ScreenHealth, ScreensOverview, UrgentNotice } from '@hannun/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, UseGuards } from '@nestjs/common';
import { OfficeGuard } from '../office/office.guard.js';
import { readPayload } from '../payload/read-payload.js';
import { ScreenPairingService } from './screen-pairing.service.js';
import { CareChangeDto, ConfirmScreenDto, UrgentNoticeDto } from './screens.dto.js';
import { type CareChange, ScreensService } from './screens.service.js';

/** The office's care for lobby screens it cannot reach by hand. */
@Controller('api/v1/admin/screens')
@UseGuards(OfficeGuard)
export class ScreenCareController {
  constructor(
    private readonly screens: ScreensService,
    private readonly pairing: ScreenPairingService,
  ) {}

  @Get()
  overview(): Promise<ScreensOverview> {
    return this.screens.overview();
  }

  /** Confirms the code a screen shows. */
  @Post('pairings')
  @HttpCode(204)
  async confirm(@Body() payload: unknown): Promise<void> {
    const { code, target, label } = readPayload(ConfirmScreenDto, payload);
    await this.pairing.confirm(code, { target, label: label ?? target });
  }

  @Put('notice')
  async notice(@Body() payload: unknown): Promise<{ urgent: UrgentNotice }> {
    const urgent = readPayload(UrgentNoticeDto, payload);
    await this.screens.setUrgent(urgent);
    return { urgent };
  }

  @Delete('notice')
  @HttpCode(204)
  async withdraw(): Promise<void> {
    await this.screens.setUrgent(null);
  }

  @Patch(':id')
  change(@Param('id') id: string, @Body() payload: unknown): Promise<ScreenHealth> {
    return this.screens.change(id, readPayload(CareChangeDto, payload) as CareChange);
  }

  @Post(':id/reload')
  @HttpCode(202)
  async reload(@Param('id') id: string): Promise<{ reloading: string }> {
    await this.screens.reload(id);
    return { reloading: id };
  }

  @Delete(':id')
  @HttpCode(204)
  async forget(@Param('id') id: string): Promise<void> {
    await this.screens.forget(id);
  }
}
