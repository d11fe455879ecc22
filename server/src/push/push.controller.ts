import { Body, Controller, Delete, Get, Header, HttpCode, Param, Put } from '@nestjs/common';
import { ClientAddressBlock } from '../limits/address-block.js';
import { CurrentSlipHolder, type SlipHolder } from '../tickets/slip-holder.js';
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
    @CurrentSlipHolder() holder: SlipHolder,
    @Body() subscription: TicketSubscriptionDto,
  ): Promise<void> {
    await this.push.subscribe(holder, subscription);
  }

  @Delete('tickets/:token/push')
  @HttpCode(204)
  async unsubscribe(@CurrentSlipHolder() holder: SlipHolder): Promise<void> {
    await this.push.unsubscribe(holder);
  }

  @Put('clinics/:clinicId/push')
  @HttpCode(204)
  async subscribeToOpening(
    @Param('clinicId') clinicId: string,
    @ClientAddressBlock() block: string,
    @Body() subscription: OpeningSubscriptionDto,
  ): Promise<void> {
    await this.openingAlerts.subscribe(clinicId, subscription, block);
  }

  @Delete('clinics/:clinicId/push')
  @HttpCode(204)
  async unsubscribeFromOpening(
    @Param('clinicId') clinicId: string,
    @ClientAddressBlock() block: string,
    @Body() { endpoint }: OpeningUnsubscribeDto,
  ): Promise<void> {
    await this.openingAlerts.unsubscribe(clinicId, endpoint, block);
  }
}
