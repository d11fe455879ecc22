import type {
  ClinicScreens,
  Device,
  ScreenDesiredState,
  ScreenPairing,
  ScreenPairingState,
} from '@hannun/shared/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, rateLimitedError } from '../core/domain-error.js';
import { DevicesService } from '../devices/devices.service.js';
import { ClientAddressBlock } from '../limits/address-block.js';
import { DeviceLimits } from '../limits/device-limits.js';
import { DurableStoreGuard } from '../redis/durable-store.guard.js';
import { invalidRequestError, parsePayload } from '../validation/parse-payload.js';
import { ScreenPairingService } from './screen-pairing.service.js';
import { ScreenReportsService } from './screen-reports.service.js';
import { RedeemScreenDto, ScreenReportDto } from './screens.dto.js';
import { ScreensService } from './screens.service.js';

const screenIdPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Controller('api/v1')
export class ScreensController {
  constructor(
    private readonly screens: ScreensService,
    private readonly reports: ScreenReportsService,
    private readonly pairing: ScreenPairingService,
    private readonly devices: DevicesService,
    private readonly limits: DeviceLimits,
  ) {}

  @Post('screens/pairings')
  @HttpCode(201)
  @UseGuards(DurableStoreGuard)
  createPairingCode(@ClientAddressBlock() block: string): Promise<ScreenPairing> {
    return this.pairing.createCode(block);
  }

  @Post('screens/pairings/redeem')
  @HttpCode(200)
  @UseGuards(DurableStoreGuard)
  async redeemPairing(
    @Body() { secret, screen }: RedeemScreenDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ScreenPairingState> {
    const { state, device } = await this.pairing.redeem(secret);
    if (state.state === 'paired') {
      if (device) await this.screens.nameScreen(device.id, screen, device.label);
      reply.header('set-cookie', this.devices.cookieOf(state.token, request));
    }
    return state;
  }

  @Post('screens/:id/report')
  @HttpCode(200)
  async report(
    @Param('id') id: string,
    @Body() payload: unknown,
    @Req() request: FastifyRequest,
    @ClientAddressBlock() block: string,
  ): Promise<ScreenDesiredState> {
    if (!screenIdPattern.test(id)) throw invalidRequestError(['the screen id must be a UUID']);
    const report = parsePayload(ScreenReportDto, payload);
    return this.reports.record(id, report, { device: await this.deviceOf(request), block });
  }

  @Get('clinics/:id/screens')
  async ofClinic(@Param('id') clinicId: string, @Req() request: FastifyRequest): Promise<ClinicScreens> {
    const device = await this.devices.authenticateRequest(request);
    if (!this.limits.allowsDeskRead(device.id, 0)) throw rateLimitedError();
    if (device.clinicId !== clinicId)
      throw new DomainError('forbidden', 'This device may only read the screens of its own clinic.');
    return this.screens.ofClinic(clinicId);
  }

  private async deviceOf(request: FastifyRequest): Promise<Device | null> {
    try {
      const device = await this.devices.authenticate(this.devices.tokenOf(request));
      return device.role === 'display' ? device : null;
    } catch (error) {
      // Anyone may open a screen: without a valid token it is merely unpaired.
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}
