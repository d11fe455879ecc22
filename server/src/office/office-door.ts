import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../core/domain-error.js';
import { bearerOf } from '../devices/credentials.js';
import { toAddressBlock } from '../limits/address-block.js';
import { FailedCredentialsService } from '../limits/failed-credentials.service.js';
import { PublicAddress } from '../screens/public-address.js';
import { createOriginPolicy } from '../sockets/origin-policy.js';
import { type Account, AccountStore } from './account.js';
import { AdminToken } from './admin-token.js';
import { type OfficeCaller, signedOut } from './caller.js';
import type { Site } from './passkeys.service.js';
import type { OfficeSession } from './session.js';
import { sessionTokenOf } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

/** Another site cannot send a custom header without a CORS preflight, which we refuse. */
const officeHeader = 'x-hannun-office';

/** Authenticates requests to the office API and rejects cross-site ones. */
@Injectable()
export class OfficeDoor {
  private readonly isOwnOrigin;

  constructor(
    private readonly token: AdminToken,
    private readonly sessions: SessionsService,
    private readonly accounts: AccountStore,
    private readonly address: PublicAddress,
    private readonly wrong: FailedCredentialsService,
  ) {
    this.isOwnOrigin = createOriginPolicy(address.origin ? [address.origin] : []);
  }

  /** Throws `DomainError` when the request is not authenticated. */
  async callerOf(request: FastifyRequest): Promise<OfficeCaller> {
    const bearer = bearerOf(request.headers);
    if (bearer !== undefined && this.token.matches(bearer)) return withFirstCredential(null);
    const token = bearer ?? sessionTokenOf(request, this.isSecure(request));
    if (!token) throw signedOut();
    const session = await this.sessions.recognise(token);
    if (!session)
      throw await this.wrong.onWrongToken(
        { block: toAddressBlock(request.ip), isCookie: bearer === undefined },
        signedOut(),
      );
    if (session.account === null) return withFirstCredential(session);
    const account = await this.accounts.find(session.account);
    if (!account || account.disabled) throw signedOut();
    return this.callerOfAccount(account, session);
  }

  async callerOfAccount(account: Account, session: OfficeSession): Promise<OfficeCaller> {
    const mustChoosePassword =
      session.withPassword === true && (await this.accounts.isPasswordGiven(account.id));
    const actor = { kind: 'account', id: account.id, name: account.name } as const;
    return { actor, role: account.role, session, mustChoosePassword };
  }

  /** Throws `DomainError` on a possible CSRF. A bearer token is safe: no browser adds one by itself. */
  mustBeOwnPage(request: FastifyRequest): void {
    if (bearerOf(request.headers) !== undefined) return;
    if (this.isOwnOrigin(request) && request.headers[officeHeader]) return;
    throw new DomainError(
      'forbidden',
      `Changes with a session cookie must come from the office pages, with the header ${officeHeader}. Use these pages or a bearer token.`,
    );
  }

  isSecure(request: FastifyRequest): boolean {
    return this.address.isSecure(request);
  }

  siteOf({ protocol, host }: FastifyRequest): Site {
    const origin = this.address.origin ?? `${protocol}://${host}`;
    return { origin, host: new URL(origin).hostname };
  }
}

export const isReading = ({ method }: FastifyRequest): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);

export const withFirstCredential = (session: OfficeSession | null): OfficeCaller => ({
  actor: { kind: 'first-credential' },
  role: 'office',
  session,
  mustChoosePassword: false,
});
