import type { OfficeAccount, OfficeSessionView } from '@hannun/shared';
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
import { AuditInterceptor } from '../audit/audit.interceptor.js';
import { Clock } from '../core/clock.js';
import { DomainError } from '../core/domain-error.js';
import { parsePayload } from '../validation/parse-payload.js';
import { AccountChangeDto, NewAccountDto, OwnPasswordDto } from './accounts.dto.js';
import { AccountsService } from './accounts.service.js';
import { accountOf, Caller, mustBeFresh, type OfficeCaller } from './caller.js';
import { OfficeGuard, RecognisedGuard, SignedInGuard } from './office.guard.js';
import { SessionViews } from './session-views.js';

@Controller('api/v1/admin')
@UseInterceptors(AuditInterceptor)
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionViews,
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
  async create(@Body() payload: unknown): Promise<{ id: string }> {
    const { name, role, password } = parsePayload(NewAccountDto, payload);
    const { id } = await this.accounts.create(name, role, password);
    return { id };
  }

  @Patch('accounts/:id')
  @UseGuards(OfficeGuard)
  @HttpCode(204)
  async change(
    @Param('id') id: string,
    @Body() payload: unknown,
    @Caller() { actor }: OfficeCaller,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const change = parsePayload(AccountChangeDto, payload);
    if (actor.kind === 'account' && actor.id === id) throw notOneself();
    const { name } = await this.accounts.change(id, change);
    request.auditDetails = { name };
  }

  @Put('account/password')
  @UseGuards(RecognisedGuard)
  @HttpCode(204)
  async ownPassword(@Body() payload: unknown, @Caller() caller: OfficeCaller): Promise<void> {
    const { present, password } = parsePayload(OwnPasswordDto, payload);
    const session = caller.session?.id ?? null;
    await this.accounts.changeOwnPassword(accountOf(caller), session, present, password);
  }

  @Get('sessions')
  @UseGuards(SignedInGuard)
  async signedIn(@Caller() caller: OfficeCaller): Promise<{ sessions: OfficeSessionView[] }> {
    return { sessions: await this.sessions.seenBy(caller) };
  }

  @Delete('sessions/:id')
  @UseGuards(SignedInGuard)
  @HttpCode(204)
  async end(@Param('id') id: string, @Caller() caller: OfficeCaller): Promise<void> {
    if (id !== caller.session?.id) mustBeFresh(caller, this.clock.nowMs());
    await this.sessions.end(id, caller);
  }
}

const notOneself = (): DomainError =>
  new DomainError(
    'invalid',
    'You cannot change your own role or disable your own account. Ask another office user.',
  );
