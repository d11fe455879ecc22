import { Body, Controller, Delete, Get, Header, HttpCode, Param, Put } from '@nestjs/common';
import { ClientAddressBlock } from '../limits/address-block.js';
import { parsePayload } from '../validation/parse-payload.js';
import { OpeningsService } from './openings.service.js';
import { OpeningForgetDto, OpeningWishDto, PushWishDto } from './push.dto.js';
import { PushService } from './push.service.js';
import { Vapid } from './vapid.js';

@Controller('api/v1')
export class PushController {
  constructor(
    private readonly push: PushService,
    private readonly openings: OpeningsService,
    private readonly vapid: Vapid,
  ) {}

  @Get('push-key')
  @Header('cache-control', 'no-cache')
  key(): { publicKey: string } {
    return { publicKey: this.vapid.keys.publicKey };
  }

  @Put('tickets/:token/push')
  @HttpCode(204)
  async wish(
    @Param('token') token: string,
    @ClientAddressBlock() block: string,
    @Body() payload: unknown,
  ): Promise<void> {
    await this.push.wish({ token, block }, parsePayload(PushWishDto, payload));
  }

  @Delete('tickets/:token/push')
  @HttpCode(204)
  async forget(@Param('token') token: string, @ClientAddressBlock() block: string): Promise<void> {
    await this.push.forget({ token, block });
  }

  @Put('clinics/:clinicId/push')
  @HttpCode(204)
  async wishOpening(
    @Param('clinicId') clinicId: string,
    @ClientAddressBlock() block: string,
    @Body() payload: unknown,
  ): Promise<void> {
    await this.openings.wish(clinicId, parsePayload(OpeningWishDto, payload), block);
  }

  @Delete('clinics/:clinicId/push')
  @HttpCode(204)
  async forgetOpening(
    @Param('clinicId') clinicId: string,
    @ClientAddressBlock() block: string,
    @Body() payload: unknown,
  ): Promise<void> {
    await this.openings.forget(clinicId, parsePayload(OpeningForgetDto, payload).endpoint, block);
  }
}
