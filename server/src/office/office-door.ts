import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { bearerOf } from '../devices/credentials.js';
import { Refusal } from '../refusal.js';
import { PublicAddress } from '../screens/public-address.js';
import { originRule } from '../sockets/origin-rule.js';
import { AdminToken } from './admin-token.js';
import { type OfficeCaller, signedOut } from './caller.js';
import type { OfficeSession } from './session.js';
import { sessionTokenOf } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

/** The header our own page sends; another site's page cannot send it without asking first. */
export const officeHeader = 'x-hannun-office';

/** Recognises who comes to the office's part, and turns away what another site's page makes a browser send. */
@Injectable()
export class OfficeDoor {
  private readonly isOwnOrigin;

  constructor(
    private readonly token: AdminToken,
    private readonly sessions: SessionsService,
    private readonly address: PublicAddress,
  ) {
    this.isOwnOrigin = originRule(address.origin ? [address.origin] : []);
  }

  /** Who sends this request. Throws `Refusal` when nobody is recognised. */
  async callerOf(request: FastifyRequest): Promise<OfficeCaller> {
    const bearer = bearerOf(request.headers);
    if (bearer !== undefined) {
      if (this.token.matches(bearer)) return firstCredential(null);
      return this.callerIn(await this.sessions.recognise(bearer));
    }
    const kept = sessionTokenOf(request, this.isSecure(request));
    return this.callerIn(kept ? await this.sessions.recognise(kept) : null);
  }

  /** Throws `Refusal` unless our own page sent this, or someone with a bearer token, which no browser adds by itself. */
  mustBeOwnPage(request: FastifyRequest): void {
    if (bearerOf(request.headers) !== undefined) return;
    if (this.isOwnOrigin(request) && request.headers[officeHeader]) return;
    throw new Refusal(
      'forbidden',
      `Changes with a cookie need the header ${officeHeader} and our own origin. Use the office’s pages, or a bearer token.`,
    );
  }

  /** Whether the browser reached us by https, whoever ends the TLS. */
  isSecure = ({ protocol }: FastifyRequest): boolean =>
    protocol === 'https' || Boolean(this.address.origin?.startsWith('https:'));

  private callerIn(session: OfficeSession | null): OfficeCaller {
    if (!session) throw signedOut();
    return firstCredential(session);
  }
}

/** Whether a request only reads. */
export const isReading = ({ method }: FastifyRequest): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);

const firstCredential = (session: OfficeSession | null): OfficeCaller => ({
  actor: { kind: 'first-credential' },
  role: 'office',
  session,
});
