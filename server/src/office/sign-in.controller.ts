import type { OfficeIdentity } from '@hannun/shared';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Req,
  Res,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actionOf } from '../audit/action.js';
import { AuditInterceptor } from '../audit/audit.interceptor.js';
import { AuditRecorder } from '../audit/audit-recorder.js';
import { toAddressBlock } from '../limits/address-block.js';
import { FailedCredentialsService } from '../limits/failed-credentials.service.js';
import { isPlainObject, parsePayload } from '../validation/parse-payload.js';
import type { Account } from './account.js';
import { browserName } from './browser-name.js';
import { Caller, type OfficeCaller } from './caller.js';
import { KnownBrowsers } from './known-browsers.js';
import { RecognisedGuard } from './office.guard.js';
import { OfficeDoor, withFirstCredential } from './office-door.js';
import { PasskeySignInDto } from './passkeys.dto.js';
import type { PasskeysService } from './passkeys.service.js';
import { giveSessionCookie, takeSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { FirstCredentialDto, PasswordDto } from './sign-in.dto.js';
import { SignInService, WrongCredential } from './sign-in.service.js';

@Controller('api/v1/admin')
@UseInterceptors(AuditInterceptor)
export class SignInController {
  constructor(
    private readonly door: OfficeDoor,
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditRecorder,
    private readonly wrong: FailedCredentialsService,
    private readonly browsers: KnownBrowsers,
  ) {}

  /** Body: `{ token }` (bootstrap token) or `{ name, password }`. */
  @Post('sign-in')
  @HttpCode(200)
  async signIn(
    @Body() payload: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficeIdentity> {
    this.door.mustBeOwnPage(request);
    if (isPlainObject(payload) && 'token' in payload) {
      const { token } = parsePayload(FirstCredentialDto, payload);
      return this.comeIn(request, reply, async () => this.signIns.withFirstCredential(token));
    }
    const { name, password } = parsePayload(PasswordDto, payload);
    const from = {
      block: toAddressBlock(request.ip),
      knownAs: (account: string) => this.browsers.nameFor(request, this.door.isSecure(request), account),
    };
    return this.comeIn(request, reply, () => this.signIns.withPassword(name, password, from), true);
  }

  @Post('sign-in/passkey/options')
  @HttpCode(200)
  challenge(@Req() request: FastifyRequest): ReturnType<PasskeysService['challenge']> {
    this.door.mustBeOwnPage(request);
    return this.signIns.challenge(this.door.siteOf(request));
  }

  @Post('sign-in/passkey')
  @HttpCode(200)
  async signInWithPasskey(
    @Body() payload: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficeIdentity> {
    this.door.mustBeOwnPage(request);
    const { id, response } = parsePayload(PasskeySignInDto, payload);
    return this.comeIn(request, reply, () =>
      this.signIns.withPasskey(id, response, this.door.siteOf(request)),
    );
  }

  @Get('session')
  @UseGuards(RecognisedGuard)
  whoAmI(@Caller() caller: OfficeCaller): OfficeIdentity {
    return identityOf(caller);
  }

  @Delete('session')
  @HttpCode(204)
  @UseGuards(RecognisedGuard)
  async signOut(
    @Caller() { session }: OfficeCaller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (session) await this.sessions.end(session.id);
    takeSessionCookie(reply, this.door.isSecure(request));
  }

  private async comeIn(
    request: FastifyRequest,
    reply: FastifyReply,
    look: () => Promise<Account | null>,
    withPassword = false,
  ): Promise<OfficeIdentity> {
    const account = await this.notingRefusals(request, look);
    const browser = browserName(request.headers['user-agent']);
    const { token, session } = await this.sessions.open({
      account: account?.id ?? null,
      browser,
      withPassword,
    });
    const caller = account ? await this.door.callerOfAccount(account, session) : withFirstCredential(session);
    await this.note(request, { who: caller.actor, outcome: 'done' });
    const secure = this.door.isSecure(request);
    giveSessionCookie(reply, token, secure);
    if (account) this.browsers.remember(request, reply, secure, account.id);
    return identityOf(caller);
  }

  private async notingRefusals<Found>(request: FastifyRequest, look: () => Promise<Found>): Promise<Found> {
    try {
      return await look();
    } catch (error) {
      if (!(error instanceof WrongCredential)) throw error;
      throw await this.wrong.onFailedSignIn(toAddressBlock(request.ip), error, whatOf(request));
    }
  }

  /** The typed name is not recorded: someone may have typed a password there. */
  private async note(
    request: FastifyRequest,
    record: Pick<Parameters<AuditRecorder['record']>[0], 'who' | 'outcome'>,
  ): Promise<void> {
    await this.audit.record({ ...record, what: whatOf(request), clinicId: null, details: {} });
  }
}

const whatOf = (request: FastifyRequest): string => actionOf(request)?.what ?? '';

const identityOf = ({ actor, role, session, mustChoosePassword }: OfficeCaller): OfficeIdentity => ({
  actor,
  role,
  expiresAt: session?.expiresAt ?? null,
  mustChoosePassword,
});
