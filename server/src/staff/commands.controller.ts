import type { Accepted } from '@hannun/shared/contract';
import { Body, Controller, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CommandService } from '../commands/command.service.js';
import { Clock } from '../core/clock.js';
import { DomainError, rateLimitedError } from '../core/domain-error.js';
import { DevicesService } from '../devices/devices.service.js';
import { LastSeenStore } from '../last-seen/last-seen-store.js';
import { DeviceLimits } from '../limits/device-limits.js';
import { ProtocolVersionGuard } from '../sockets/protocol-version.guard.js';
import { parseCommand } from './command.dto.js';
import { countsAsHeartbeat } from './heartbeat.js';
import { authorizeStaff } from './staff-authorization.js';

/** The same commands, rejections and answers as over the socket. */
@Controller('api/v1/commands')
export class CommandsController {
  constructor(
    private readonly commands: CommandService,
    private readonly devices: DevicesService,
    private readonly lastSeen: LastSeenStore,
    private readonly clock: Clock,
    private readonly limits: DeviceLimits,
  ) {}

  @Post()
  @UseGuards(ProtocolVersionGuard)
  @HttpCode(200)
  async execute(@Req() request: FastifyRequest, @Body() payload: unknown): Promise<Accepted> {
    const paired = await this.devices.authenticateRequest(request);
    if (!this.limits.allowsCommand(paired.id)) throw rateLimitedError();
    const command = parseCommand(payload);
    const device = authorizeStaff(paired, command.clinicId);
    const ack = await this.commands.execute(device.id, command);
    if (countsAsHeartbeat(ack)) this.lastSeen.recordContact(device.clinicId, this.clock.nowIso());
    if (!ack.ok) throw new DomainError(ack.error.code, ack.error.message, ack.error.details);
    return ack;
  }
}
