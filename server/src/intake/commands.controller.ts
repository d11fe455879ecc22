import type { Accepted } from '@hannun/shared';
import { Body, Controller, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../core/clock.js';
import { DomainError, rateLimitedError } from '../core/domain-error.js';
import { DeskService } from '../desk/desk.service.js';
import { bearerOf, tokenOf } from '../devices/credentials.js';
import { DevicesService } from '../devices/devices.service.js';
import { ClientAddressBlock } from '../limits/address-block.js';
import { DeviceLimits } from '../limits/device-limits.js';
import { ContactBook } from '../log/contact-book.js';
import { PublicAddress } from '../screens/public-address.js';
import { ProtocolVersionGuard } from '../sockets/protocol-version.guard.js';
import { readCommand } from './command.dto.js';
import { isFromStore } from './sign-of-life.js';
import { mayStaff } from './staff-rights.js';

/** The same commands, rejections and answers as over the socket. */
@Controller('api/v1/commands')
export class CommandsController {
  constructor(
    private readonly desk: DeskService,
    private readonly devices: DevicesService,
    private readonly contacts: ContactBook,
    private readonly clock: Clock,
    private readonly limits: DeviceLimits,
    private readonly address: PublicAddress,
  ) {}

  @Post()
  @UseGuards(ProtocolVersionGuard)
  @HttpCode(200)
  async execute(
    @Req() request: FastifyRequest,
    @ClientAddressBlock() block: string,
    @Body() payload: unknown,
  ): Promise<Accepted> {
    const token = tokenOf(request.headers, this.address.isSecure(request));
    const paired = await this.devices.admit(token, { block, isCookie: !bearerOf(request.headers) });
    if (!this.limits.allowsTap(paired.id)) throw rateLimitedError();
    const command = readCommand(payload);
    const device = mayStaff(paired, command.clinicId);
    const ack = await this.desk.execute(device.id, command);
    if (isFromStore(ack)) this.contacts.hear(device.clinicId, this.clock.nowIso());
    if (!ack.ok) throw new DomainError(ack.error.code, ack.error.message, ack.error.details);
    return ack;
  }
}
