import type { OfficeIdentity } from '@hannun/shared/contract';
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
import { auditActionOf } from '../audit/audit-action.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { toAddressBlock } from '../limits/address-block.js';
import { isPlainObject, parsePayload } from '../validation/parse-payload.js';
import type { Account } from './account.js';
import { AuditInterceptor } from './audit.interceptor.js';
import { describeBrowser } from './browser-name.js';
import { FailedCredentialsService } from './failed-credentials.service.js';
import { KnownBrowsersService } from './known-browsers.service.js';
import { AuthenticatedGuard } from './office.guard.js';
import { adminTokenPrincipal, OfficeAuthService } from './office-auth.service.js';
import { CurrentPrincipal, type OfficePrincipal } from './office-principal.js';
import { PasskeySignInDto } from './passkeys.dto.js';
import { PasskeysService } from './passkeys.service.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { AdminTokenDto, PasswordSignInDto } from './sign-in.dto.js';
import { SignInService, WrongCredentialError } from './sign-in.service.js';

@Controller('api/v1/admin')
@UseInterceptors(AuditInterceptor)
export class SignInController {
  constructor(
    private readonly auth: OfficeAuthService,
    private readonly signInService: SignInService,
    private readonly passkeys: PasskeysService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditTrail,
    private readonly wrongCredentials: FailedCredentialsService,
    private readonly knownBrowsers: KnownBrowsersService,
  ) {}

  /** Body: `{ token }` (admin token) or `{ name, password }`. */
  @Post('sign-in')
  @HttpCode(200)
  async signIn(
    @Body() payload: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficeIdentity> {
    this.auth.assertSameOrigin(request);
    if (isPlainObject(payload) && 'token' in payload) {
      const { token } = parsePayload(AdminTokenDto, payload);
      return this.startSession(request, reply, async () => this.signInService.verifyAdminToken(token));
    }
    const { name, password } = parsePayload(PasswordSignInDto, payload);
    const source = {
      block: toAddressBlock(request.ip),
      knownBrowserKeyFor: (account: string) =>
        this.knownBrowsers.sourceKeyFor(request, this.auth.isSecure(request), account),
    };
    return this.startSession(
      request,
      reply,
      () => this.signInService.verifyPassword(name, password, source),
      true,
    );
  }

  @Post('sign-in/passkey/options')
  @HttpCode(200)
  createPasskeyOptions(@Req() request: FastifyRequest): ReturnType<PasskeysService['createSignInOptions']> {
    this.auth.assertSameOrigin(request);
    return this.passkeys.createSignInOptions(this.auth.relyingPartyOf(request));
  }

  @Post('sign-in/passkey')
  @HttpCode(200)
  async signInWithPasskey(
    @Body() payload: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficeIdentity> {
    this.auth.assertSameOrigin(request);
    const { id, response } = parsePayload(PasskeySignInDto, payload);
    return this.startSession(request, reply, () =>
      this.signInService.verifyPasskey(id, response, this.auth.relyingPartyOf(request)),
    );
  }

  @Get('session')
  @UseGuards(AuthenticatedGuard)
  currentIdentity(@CurrentPrincipal() principal: OfficePrincipal): OfficeIdentity {
    return toIdentity(principal);
  }

  @Delete('session')
  @HttpCode(204)
  @UseGuards(AuthenticatedGuard)
  async signOut(
    @CurrentPrincipal() { session }: OfficePrincipal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (session) await this.sessions.end(session.id);
    clearSessionCookie(reply, this.auth.isSecure(request));
  }

  private async startSession(
    request: FastifyRequest,
    reply: FastifyReply,
    verify: () => Promise<Account | null>,
    withPassword = false,
  ): Promise<OfficeIdentity> {
    const account = await this.recordingFailures(request, verify);
    const browser = describeBrowser(request.headers['user-agent']);
    const { token, session } = await this.sessions.create({
      account: account?.id ?? null,
      browser,
      withPassword,
    });
    const principal = account
      ? await this.auth.principalForAccount(account, session)
      : adminTokenPrincipal(session);
    // The typed name is not recorded: someone may have typed a password there.
    await this.audit.append({
      who: principal.actor,
      outcome: 'done',
      what: auditActionNameOf(request),
      clinicId: null,
      details: {},
    });
    const secure = this.auth.isSecure(request);
    setSessionCookie(reply, token, secure);
    if (account) this.knownBrowsers.remember(request, reply, secure, account.id);
    return toIdentity(principal);
  }

  private async recordingFailures<Found>(
    request: FastifyRequest,
    verify: () => Promise<Found>,
  ): Promise<Found> {
    try {
      return await verify();
    } catch (error) {
      if (!(error instanceof WrongCredentialError)) throw error;
      throw await this.wrongCredentials.onFailedSignIn(
        toAddressBlock(request.ip),
        error,
        auditActionNameOf(request),
      );
    }
  }
}

const auditActionNameOf = (request: FastifyRequest): string => auditActionOf(request)?.what ?? '';

const toIdentity = ({ session, ...identity }: OfficePrincipal): OfficeIdentity => ({
  ...identity,
  expiresAt: session?.expiresAt ?? null,
});
