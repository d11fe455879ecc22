import type { Device, OfficeDevice } from '@hannun/shared/contract';
import { Body, Delete, Get, HttpCode, Param, Patch, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { OfficeController } from '../auth/office-controller.decorator.js';
import { CurrentPrincipal, type OfficePrincipal, principalIdOf } from '../auth/office-principal.js';
import { DistrictService } from '../districts/district.service.js';
import { DevicesService } from './devices.service.js';
import { DeviceChangeDto, PairingGrantDto } from './pairing.dto.js';
import { TabletHealthService } from './tablet-health.service.js';

/** The office's view of paired devices, and pairing codes for new ones. */
@OfficeController()
export class AdminDevicesController {
  constructor(
    private readonly devices: DevicesService,
    private readonly tabletHealth: TabletHealthService,
    private readonly district: DistrictService,
  ) {}

  @Post('pairing-codes')
  @HttpCode(201)
  async createPairingCode(
    @Body() grant: PairingGrantDto,
    @CurrentPrincipal() principal: OfficePrincipal,
  ): Promise<{ code: string; expiresAt: string }> {
    this.district.requireClinic(grant.clinicId);
    return this.devices.createCodeForPrincipal(principalIdOf(principal), grant);
  }

  @Get('devices')
  async list(): Promise<{ devices: OfficeDevice[] }> {
    const [devices, healths] = await Promise.all([this.devices.list(), this.tabletHealth.findAll()]);
    return {
      devices: devices.map((device) => {
        const { heardAt = null, pending = 0 } = healths.get(device.id) ?? {};
        return { ...device, heardAt, pending };
      }),
    };
  }

  @Patch('devices/:id')
  async change(
    @Param('id') id: string,
    @Body() change: DeviceChangeDto,
    @Req() request: FastifyRequest,
  ): Promise<Device> {
    if (change.clinicId !== undefined) this.district.requireClinic(change.clinicId);
    const device = await this.devices.change(id, change);
    request.auditDetails = { label: device.label, clinicId: device.clinicId };
    return device;
  }

  @Delete('devices/:id')
  @HttpCode(204)
  async revoke(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    const { label, clinicId } = await this.devices.revoke(id);
    request.auditDetails = { label, clinicId };
  }
}
