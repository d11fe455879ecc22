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
import { Clock } from '../core/clock.js';
import type { Account } from './account.js';
import { AccountsRepository } from './accounts.repository.js';
import { AuditInterceptor } from './audit.interceptor.js';
import { PermanentPasswordGuard } from './office.guard.js';
import { OfficeAuthService } from './office-auth.service.js';
import {
  assertRecentLogin,
  CurrentPrincipal,
  notSignedIn,
  type OfficePrincipal,
  requireAccountId,
} from './office-principal.js';
import { NewPasskeyDto } from './passkeys.dto.js';
import { PasskeysService } from './passkeys.service.js';

@Controller('api/v1/admin/account/passkeys')
@UseInterceptors(AuditInterceptor)
@UseGuards(PermanentPasswordGuard)
export class PasskeysController {
  constructor(
    private readonly passkeys: PasskeysService,
    private readonly accounts: AccountsRepository,
    private readonly auth: OfficeAuthService,
    private readonly clock: Clock,
  ) {}

  @Post('options')
  @HttpCode(200)
  async createOptions(
    @CurrentPrincipal() principal: OfficePrincipal,
    @Req() request: FastifyRequest,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return this.passkeys.createRegistrationOptions(
      await this.requireRecentAccount(principal),
      this.auth.relyingPartyOf(request),
    );
  }

  @Post()
  @HttpCode(204)
  async register(
    @Body() { label, response }: NewPasskeyDto,
    @CurrentPrincipal() principal: OfficePrincipal,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.passkeys.verifyRegistration(
      await this.requireRecentAccount(principal),
      label,
      response,
      this.auth.relyingPartyOf(request),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('id') id: string, @CurrentPrincipal() principal: OfficePrincipal): Promise<void> {
    const accountId = requireAccountId(principal);
    assertRecentLogin(principal, this.clock.nowMs());
    await this.passkeys.remove(accountId, id);
  }

  private async requireRecentAccount(principal: OfficePrincipal): Promise<Account> {
    const account = await this.accounts.find(requireAccountId(principal));
    if (!account) throw notSignedIn();
    assertRecentLogin(principal, this.clock.nowMs());
    return account;
  }
}
