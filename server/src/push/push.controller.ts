import { Body, Controller, Delete, Get, Header, HttpCode, Param, Put } from '@nestjs/common';
import { ClientAddressBlock } from '../limits/address-block.js';
import { parsePayload } from '../validation/parse-payload.js';
import { OpeningAlertsService } from './opening-alerts.service.js';
import { OpeningSubscriptionDto, OpeningUnsubscribeDto, TicketSubscriptionDto } from './push.dto.js';
import { PushService } from './push.service.js';
import { Vapid } from './vapid.js';

@Controller('api/v1')
export class PushController {
  constructor(
    private readonly push: PushService,
    private readonly openingAlerts: OpeningAlertsService,
    private readonly vapid: Vapid,
  ) {}

  @Get('push-key')
  @Header('cache-control', 'no-cache')
  getKey(): { publicKey: string } {
    return { publicKey: this.vapid.keys.publicKey };
  }

  @Put('tickets/:token/push')
  @HttpCode(204)
  async subscribe(
    @Param('token') token: string,
    @ClientAddressBlock() block: string,
    @Body() payload: unknown,
  ): Promise<void> {
    await this.push.subscribe({ token, block }, parsePayload(TicketSubscriptionDto, payload));
  }

  @Delete('tickets/:token/push')
  @HttpCode(204)
  async unsubscribe(@Param('token') token: string, @ClientAddressBlock() block: string): Promise<void> {
    await this.push.unsubscribe({ token, block });
  }

  @Put('clinics/:clinicId/push')
  @HttpCode(204)
  async subscribeToOpening(
    @Param('clinicId') clinicId: string,
    @ClientAddressBlock() block: string,
    @Body() payload: unknown,
  ): Promise<void> {
    await this.openingAlerts.subscribe(clinicId, parsePayload(OpeningSubscriptionDto, payload), block);
  }

  @Delete('clinics/:clinicId/push')
  @HttpCode(204)
  async unsubscribeFromOpening(
    @Param('clinicId') clinicId: string,
    @ClientAddressBlock() block: string,
    @Body() payload: unknown,
  ): Promise<void> {
    await this.openingAlerts.unsubscribe(
      clinicId,
      parsePayload(OpeningUnsubscribeDto, payload).endpoint,
      block,
    );
  }
}
