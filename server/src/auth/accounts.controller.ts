import type { OfficeAccount, OfficeSessionView } from '@hannun/shared/contract';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Req,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../core/clock.js';
import { DomainError } from '../core/domain-error.js';
import { AccountChangeDto, NewAccountDto, OwnPasswordDto } from './accounts.dto.js';
import { AccountsService } from './accounts.service.js';
import { AuditInterceptor } from './audit.interceptor.js';
import { AuthenticatedGuard, OfficeGuard, PermanentPasswordGuard } from './office.guard.js';
import {
  assertRecentLogin,
  CurrentPrincipal,
  type OfficePrincipal,
  requireAccountId,
} from './office-principal.js';
import { SessionViewsService } from './session-views.service.js';

@Controller('api/v1/admin')
@UseInterceptors(AuditInterceptor)
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessionViews: SessionViewsService,
    private readonly clock: Clock,
  ) {}

  @Get('accounts')
  @UseGuards(OfficeGuard)
  async list(): Promise<{ accounts: OfficeAccount[] }> {
    return { accounts: await this.accounts.list() };
  }

  @Post('accounts')
  @UseGuards(OfficeGuard)
  @HttpCode(201)
  async create(@Body() { name, role, password }: NewAccountDto): Promise<{ id: string }> {
    const { id } = await this.accounts.create(name, role, password);
    return { id };
  }

  @Patch('accounts/:id')
  @UseGuards(OfficeGuard)
  @HttpCode(204)
  async change(
    @Param('id') id: string,
    @Body() change: AccountChangeDto,
    @CurrentPrincipal() { actor }: OfficePrincipal,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    if (actor.kind === 'account' && actor.id === id) throw cannotChangeOwnAccount();
    const { name } = await this.accounts.change(id, change);
    request.auditDetails = { name };
  }

  @Put('account/password')
  @UseGuards(AuthenticatedGuard)
  @HttpCode(204)
  async changeOwnPassword(
    @Body() { present, password }: OwnPasswordDto,
    @CurrentPrincipal() principal: OfficePrincipal,
  ): Promise<void> {
    const sessionId = principal.session?.id ?? null;
    await this.accounts.changeOwnPassword(requireAccountId(principal), sessionId, present, password);
  }

  @Get('sessions')
  @UseGuards(PermanentPasswordGuard)
  async listSessions(
    @CurrentPrincipal() principal: OfficePrincipal,
  ): Promise<{ sessions: OfficeSessionView[] }> {
    return { sessions: await this.sessionViews.visibleTo(principal) };
  }

  @Delete('sessions/:id')
  @UseGuards(PermanentPasswordGuard)
  @HttpCode(204)
  async endSession(@Param('id') id: string, @CurrentPrincipal() principal: OfficePrincipal): Promise<void> {
    if (id !== principal.session?.id) assertRecentLogin(principal, this.clock.nowMs());
    await this.sessionViews.end(id, principal);
  }
}

const cannotChangeOwnAccount = (): DomainError =>
  new DomainError(
    'invalid',
    'You cannot change your own role or disable your own account. Ask another office user.',
  );
