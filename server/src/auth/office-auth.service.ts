import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../core/domain-error.js';
import { readBearerToken } from '../http/bearer-token.js';
import { createOriginPolicy } from '../http/origin-policy.js';
import { PublicOrigin } from '../http/public-origin.js';
import { toAddressBlock } from '../limits/address-block.js';
import type { Account } from './account.js';
import { AccountsRepository } from './accounts.repository.js';
import { AdminToken } from './admin-token.js';
import { FailedCredentialsService } from './failed-credentials.service.js';
import { notSignedIn, type OfficePrincipal } from './office-principal.js';
import type { RelyingParty } from './passkeys.service.js';
import { readSessionToken } from './session-cookie.js';
import type { OfficeSession } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';

/** Another site cannot send a custom header without a CORS preflight, which we refuse. */
const officeHeader = 'x-hannun-office';

/** Authenticates requests to the office API and rejects cross-site ones. */
@Injectable()
export class OfficeAuthService {
  private readonly isOwnOrigin = createOriginPolicy(
    this.publicOrigin.origin ? [this.publicOrigin.origin] : [],
  );

  constructor(
    private readonly adminToken: AdminToken,
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsRepository,
    private readonly publicOrigin: PublicOrigin,
    private readonly wrongCredentials: FailedCredentialsService,
  ) {}

  /** Throws `DomainError` when the request is not authenticated. */
  async authenticate(request: FastifyRequest): Promise<OfficePrincipal> {
    const bearer = readBearerToken(request.headers);
    if (bearer !== undefined && this.adminToken.matches(bearer)) return adminTokenPrincipal(null);
    const token = bearer ?? readSessionToken(request, this.isSecure(request));
    if (!token) throw notSignedIn();
    const session = await this.sessions.findValid(token);
    if (!session)
      throw await this.wrongCredentials.onWrongToken(
        { block: toAddressBlock(request.ip), isCookie: bearer === undefined },
        notSignedIn(),
      );
    if (session.account === null) return adminTokenPrincipal(session);
    const account = await this.accounts.find(session.account);
    if (!account || account.disabled) throw notSignedIn();
    return this.principalForAccount(account, session);
  }

  async principalForAccount(account: Account, session: OfficeSession): Promise<OfficePrincipal> {
    const mustChoosePassword =
      session.withPassword === true && (await this.accounts.hasTemporaryPassword(account.id));
    const actor = { kind: 'account', id: account.id, name: account.name } as const;
    return { actor, role: account.role, session, mustChoosePassword };
  }

  /** Throws `DomainError` on a possible CSRF. A bearer token is safe: no browser adds one by itself. */
  assertSameOrigin(request: FastifyRequest): void {
    if (readBearerToken(request.headers) !== undefined) return;
    if (this.isOwnOrigin(request) && request.headers[officeHeader]) return;
    throw new DomainError(
      'forbidden',
      `Changes with a session cookie must come from the office pages, with the header ${officeHeader}. Use these pages or a bearer token.`,
    );
  }

  isSecure(request: FastifyRequest): boolean {
    return this.publicOrigin.isSecure(request);
  }

  relyingPartyOf({ protocol, host }: FastifyRequest): RelyingParty {
    const origin = this.publicOrigin.origin ?? `${protocol}://${host}`;
    return { origin, host: new URL(origin).hostname };
  }
}

export const isReadOnly = ({ method }: FastifyRequest): boolean =>
  ['GET', 'HEAD', 'OPTIONS'].includes(method);

export const adminTokenPrincipal = (session: OfficeSession | null): OfficePrincipal => ({
  actor: { kind: 'first-credential' },
  role: 'office',
  session,
  mustChoosePassword: false,
});
