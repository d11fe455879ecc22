import type { PairingPreview } from '@hannun/shared';
import { Body, Controller, Get, Header, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { unknownClinicError } from '../core/domain-error.js';
import { District } from '../district/district.js';
import { KeepsWritesGuard } from '../health/keeps-writes.guard.js';
import { ClientAddressBlock } from '../limits/address-block.js';
import { PublicAddress } from '../screens/public-address.js';
import { isPlainObject, parsePayload } from '../validation/parse-payload.js';
import { bearerOf, cookieWith, tokenOf } from './credentials.js';
import type { Device } from './device.js';
import { DevicesService } from './devices.service.js';
import { PairDto, PairingCodeDto } from './pair.dto.js';

@Controller('api/v1/devices')
export class DevicesController {
  constructor(
    private readonly devices: DevicesService,
    private readonly district: District,
    private readonly address: PublicAddress,
  ) {}

  /** Lets a person confirm the pairing, so that following a link alone pairs nothing. */
  @Post('pair/preview')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async preview(@Body() payload: unknown, @ClientAddressBlock() block: string): Promise<PairingPreview> {
    const { code } = parsePayload(PairingCodeDto, asTyped(payload));
    const grant = await this.devices.look(code, block);
    const clinic = this.district.clinic(grant.clinicId);
    if (!clinic) throw unknownClinicError(grant.clinicId);
    return { ...grant, name: clinic.name };
  }

  @Post('pair')
  @HttpCode(200)
  @UseGuards(KeepsWritesGuard)
  async pair(
    @Body() payload: unknown,
    @ClientAddressBlock() block: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ token: string; device: Device }> {
    const { code, label } = parsePayload(PairDto, asTyped(payload));
    const paired = await this.devices.pair(code, label, block);
    reply.header('set-cookie', cookieWith(paired.token, this.address.isSecure(request)));
    reply.header('cache-control', 'no-store');
    return paired;
  }

  @Get('me')
  async me(
    @Req() request: FastifyRequest,
    @ClientAddressBlock() block: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ device: Device }> {
    reply.header('cache-control', 'no-store');
    const token = tokenOf(request.headers, this.address.isSecure(request));
    return { device: await this.devices.admit(token, { block, isCookie: !bearerOf(request.headers) }) };
  }
}

function asTyped(payload: unknown): unknown {
  if (!isPlainObject(payload) || typeof payload.code !== 'string') return payload;
  return { ...payload, code: payload.code.replace(/[\s-]/g, '').toUpperCase() };
}
