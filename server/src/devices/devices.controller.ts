import type { Device, PairingPreview } from '@hannun/shared/contract';
import { Body, Controller, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DistrictService } from '../districts/district.service.js';
import { ClientAddressBlock } from '../limits/address-block.js';
import { DurableStoreGuard } from '../redis/durable-store.guard.js';
import { isPlainObject, parsePayload } from '../validation/parse-payload.js';
import { DevicesService } from './devices.service.js';
import { PairDeviceDto, PairingCodeDto } from './pairing.dto.js';

@Controller('api/v1/devices')
export class DevicesController {
  constructor(
    private readonly devices: DevicesService,
    private readonly district: DistrictService,
  ) {}

  /** Lets a person confirm the pairing, so that following a link alone pairs nothing. */
  @Post('pair/preview')
  @HttpCode(200)
  async preview(@Body() payload: unknown, @ClientAddressBlock() block: string): Promise<PairingPreview> {
    const { code } = parsePayload(PairingCodeDto, normalizeCode(payload));
    const grant = await this.devices.findGrant(code, block);
    return { ...grant, name: this.district.requireClinic(grant.clinicId).name };
  }

  @Post('pair')
  @HttpCode(200)
  @UseGuards(DurableStoreGuard)
  async pair(
    @Body() payload: unknown,
    @ClientAddressBlock() block: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ token: string; device: Device }> {
    const { code, label } = parsePayload(PairDeviceDto, normalizeCode(payload));
    const paired = await this.devices.pair(code, label, block);
    reply.header('set-cookie', this.devices.cookieOf(paired.token, request));
    return paired;
  }

  @Get('me')
  async currentDevice(@Req() request: FastifyRequest): Promise<{ device: Device }> {
    return { device: await this.devices.authenticateRequest(request) };
  }
}

function normalizeCode(payload: unknown): unknown {
  if (!isPlainObject(payload) || typeof payload.code !== 'string') return payload;
  return { ...payload, code: payload.code.replace(/[\s-]/g, '').toUpperCase() };
}
