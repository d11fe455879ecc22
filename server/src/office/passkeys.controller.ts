import {
  Body,
  Controller,
  Delete,
  HttpCode,
  Param,
  Post,
  Req,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import type { FastifyRequest } from 'fastify';
import { AuditInterceptor } from '../audit/audit.interceptor.js';
import { Clock } from '../core/clock.js';
import { parsePayload } from '../validation/parse-payload.js';
import { type Account, AccountStore } from './account.js';
import { accountOf, Caller, mustBeFresh, type OfficeCaller, signedOut } from './caller.js';
import { SignedInGuard } from './office.guard.js';
import { OfficeDoor } from './office-door.js';
import { NewPasskeyDto } from './passkeys.dto.js';
import { PasskeysService } from './passkeys.service.js';

@Controller('api/v1/admin/account/passkeys')
@UseInterceptors(AuditInterceptor)
@UseGuards(SignedInGuard)
export class PasskeysController {
  constructor(
    private readonly passkeys: PasskeysService,
    private readonly accounts: AccountStore,
    private readonly door: OfficeDoor,
    private readonly clock: Clock,
  ) {}

  @Post('options')
  @HttpCode(200)
  async offer(
    @Caller() caller: OfficeCaller,
    @Req() request: FastifyRequest,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return this.passkeys.offer(await this.account(caller), this.door.siteOf(request));
  }

  @Post()
  @HttpCode(204)
  async register(
    @Body() payload: unknown,
    @Caller() caller: OfficeCaller,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const { label, response } = parsePayload(NewPasskeyDto, payload);
    await this.passkeys.register(await this.account(caller), label, response, this.door.siteOf(request));
  }

  @Delete(':id')
  @HttpCode(204)
  async forget(@Param('id') id: string, @Caller() caller: OfficeCaller): Promise<void> {
    const account = accountOf(caller);
    mustBeFresh(caller, this.clock.nowMs());
    await this.passkeys.forget(account, id);
  }

  private async account(caller: OfficeCaller): Promise<Account> {
    const account = await this.accounts.find(accountOf(caller));
    if (!account) throw signedOut();
    mustBeFresh(caller, this.clock.nowMs());
    return account;
  }
}
