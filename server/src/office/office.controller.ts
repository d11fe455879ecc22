import type { OfficeDevice } from '@hannun/shared';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Req,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuditInterceptor } from '../audit/audit.interceptor.js';
import { unknownClinicError } from '../core/domain-error.js';
import type { Device } from '../devices/device.js';
import { DevicesService } from '../devices/devices.service.js';
import { DeviceChangeDto, PairingGrantDto } from '../devices/pair.dto.js';
import { TabletHealths } from '../devices/tablet-health.js';
import { District } from '../district/district.js';
import { parsePayload } from '../validation/parse-payload.js';
import { Caller, type OfficeCaller, principalOf } from './caller.js';
import { OfficeGuard } from './office.guard.js';

/** The office's view of paired devices, and pairing codes for new ones. */
@Controller('api/v1/admin')
@UseInterceptors(AuditInterceptor)
@UseGuards(OfficeGuard)
export class OfficeController {
  constructor(
    private readonly devices: DevicesService,
    private readonly healths: TabletHealths,
    private readonly district: District,
  ) {}

  @Post('pairing-codes')
  @HttpCode(201)
  async pairingCode(
    @Body() payload: unknown,
    @Caller() caller: OfficeCaller,
  ): Promise<{ code: string; expiresAt: string }> {
    const grant = parsePayload(PairingGrantDto, payload);
    if (!this.district.clinic(grant.clinicId)) throw unknownClinicError(grant.clinicId);
    return this.devices.createCodeFor(principalOf(caller), grant);
  }

  @Get('devices')
  async list(): Promise<{ devices: OfficeDevice[] }> {
    const [devices, healths] = await Promise.all([this.devices.list(), this.healths.all()]);
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
    @Body() payload: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Device> {
    const change = parsePayload(DeviceChangeDto, payload);
    const { clinicId } = change;
    if (clinicId !== undefined && !this.district.clinic(clinicId)) throw unknownClinicError(clinicId);
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
