import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Device } from '../devices/device.js';
import { DevicesService } from '../devices/devices.service.js';
import { PairingGrantDto } from '../devices/pair.dto.js';
import { District } from '../district/district.js';
import { readPayload } from '../payload/read-payload.js';
import { unknownClinic } from '../refusal.js';
import { OfficeGuard } from './office.guard.js';

/** What the district office may do: make pairing codes, list devices and revoke them. */
@Controller('api/v1/admin')
@UseGuards(OfficeGuard)
export class OfficeController {
  constructor(
    private readonly devices: DevicesService,
    private readonly district: District,
  ) {}

  @Post('pairing-codes')
  @HttpCode(201)
  async pairingCode(@Body() payload: unknown): Promise<{ code: string; expiresAt: string }> {
    const grant = readPayload(PairingGrantDto, payload);
    if (!this.district.clinic(grant.clinicId)) throw unknownClinic(grant.clinicId);
    return this.devices.createCode(grant);
  }

  @Get('devices')
  async list(): Promise<{ devices: Device[] }> {
    return { devices: await this.devices.list() };
  }

  @Delete('devices/:id')
  @HttpCode(204)
  async revoke(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    const { label, clinicId } = await this.devices.revoke(id);
    request.auditDetails = { label, clinicId };
  }
}
