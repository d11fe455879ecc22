import type { OfficeIdentity } from '@hannun/shared';
import { Body, Controller, Delete, Get, Header, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actionOf } from '../audit/action.js';
import { AuditService } from '../audit/audit.service.js';
import { readPayload } from '../payload/read-payload.js';
import { browserName } from './browser-name.js';
import { Caller, type OfficeCaller } from './caller.js';
import { SignedInGuard } from './office.guard.js';
import { OfficeDoor } from './office-door.js';
import { giveSessionCookie, takeSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { FirstCredentialDto } from './sign-in.dto.js';
import { type SignedIn, SignInService, WrongCredential } from './sign-in.service.js';

/** Where the office signs in and out, and learns who it is. */
@Controller('api/v1/admin')
export class SignInController {
  constructor(
    private readonly door: OfficeDoor,
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  async signIn(
    @Body() payload: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficeIdentity> {
    this.door.mustBeOwnPage(request);
    const { token: credential } = readPayload(FirstCredentialDto, payload);
    const caller = await this.noting(request, () => this.signIns.withFirstCredential(credential, request.ip));
    const { token, session } = await this.sessions.open(null, browserName(request.headers['user-agent']));
    giveSessionCookie(reply, token, this.door.isSecure(request));
    reply.header('cache-control', 'no-store');
    return identityOf({ ...caller, session });
  }

  @Get('session')
  @UseGuards(SignedInGuard)
  @Header('cache-control', 'no-store')
  whoAmI(@Caller() caller: OfficeCaller): OfficeIdentity {
    return identityOf(caller);
  }

  @Delete('session')
  @HttpCode(204)
  @UseGuards(SignedInGuard)
  async signOut(
    @Caller() { session }: OfficeCaller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (session) await this.sessions.end(session.id);
    takeSessionCookie(reply, this.door.isSecure(request));
  }

  /** Whoever comes in or is turned away is noted; those slowed down were noted before. */
  private async noting(request: FastifyRequest, look: () => Promise<SignedIn>): Promise<SignedIn> {
    const what = actionOf(request)?.what ?? '';
    try {
      const caller = await look();
      await this.audit.note({ who: caller.actor, what, clinicId: null, outcome: 'done', details: {} });
      return caller;
    } catch (error) {
      if (error instanceof WrongCredential)
        await this.audit.note({ who: error.who, what, clinicId: null, outcome: 'refused', details: {} });
      throw error;
    }
  }
}

const identityOf = ({ actor, role, session }: OfficeCaller): OfficeIdentity => ({
  actor,
  role,
  expiresAt: session?.expiresAt ?? null,
});
