import { Body, Controller, Delete, Get, Header, HttpCode, Param, Put } from '@nestjs/common';
import { readPayload } from '../payload/read-payload.js';
import { PushWishDto } from './push.dto.js';
import { PushService } from './push.service.js';
import { Vapid } from './vapid.js';

/** Where a phone asks to be told of its ticket with the page closed. */
@Controller('api/v1')
export class PushController {
  constructor(
    private readonly push: PushService,
    private readonly vapid: Vapid,
  ) {}

  /** The key a browser subscribes with. */
  @Get('push-key')
  @Header('cache-control', 'no-cache')
  key(): { publicKey: string } {
    return { publicKey: this.vapid.keys.publicKey };
  }

  @Put('tickets/:token/push')
  @HttpCode(204)
  async wish(@Param('token') token: string, @Body() payload: unknown): Promise<void> {
    await this.push.wish(token, readPayload(PushWishDto, payload));
  }

  @Delete('tickets/:token/push')
  @HttpCode(204)
  async forget(@Param('token') token: string): Promise<void> {
    await this.push.forget(token);
  }
}
