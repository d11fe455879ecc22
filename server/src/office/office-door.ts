import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { bearerOf } from '../devices/credentials.js';
import { addressBlock } from '../limits/address-block.js';
import { WrongCredentials } from '../limits/wrong-credentials.js';
import { Refusal } from '../refusal.js';
import { PublicAddress } from '../screens/public-address.js';
import { originRule } from '../sockets/origin-rule.js';
import { type Account, AccountStore } from './account.js';
import { AdminToken } from './admin-token.js';
import { type OfficeCaller, signedOut } from './caller.js';
import type { Site } from './passkeys.service.js';
import type { OfficeSession } from './session.js';
import { sessionTokenOf } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

/** The header our own page sends; another site's page cannot send it without asking first. */
const officeHeader = 'x-hannun-office';

/** Recognises who comes to the office's part, and turns away what another site's page makes a browser send. */
@Injectable()
export class OfficeDoor {
  private readonly isOwnOrigin;

  constructor(
    private readonly token: AdminToken,
    private readonly sessions: SessionsService,
    private readonly accounts: AccountStore,
    private readonly address: PublicAddress,
    private readonly wrong: WrongCredentials,
  ) {
    this.isOwnOrigin = originRule(address.origin ? [address.origin] : []);
  }

  /** Who sends this request. Throws `Refusal` when nobody is recognised. */
  async callerOf(request: FastifyRequest): Promise<OfficeCaller> {
    const bearer = bearerOf(request.headers);
    if (bearer !== undefined && this.token.matches(bearer)) return withFirstCredential(null);
    const token = bearer ?? sessionTokenOf(request, this.isSecure(request));
    if (!token) throw signedOut();
    const session = await this.sessions.recognise(token);
    if (!session)
      throw await this.wrong.token(
        { block: addressBlock(request.ip), isCookie: bearer === undefined },
        signedOut(),
      );
    if (session.account === null) return withFirstCredential(session);
    const account = await this.accounts.find(session.account);
    if (!account || account.disabled) throw signedOut();
    return this.callerOfAccount(account, session);
  }

  /** Who comes with this account by this session. */
  async callerOfAccount(account: Account, session: OfficeSession): Promise<OfficeCaller> {
    const mustChoosePassword =
      session.withPassword === true && (await this.accounts.isPasswordGiven(account.id));
    const actor = { kind: 'account', id: account.id, name: account.name } as const;
    return { actor, role: account.role, session, mustChoosePassword };
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
  isSecure(request: FastifyRequest): boolean {
    return this.address.isSecure(request);
  }

  /** The site a browser knows us by. */
  siteOf({ protocol, host }: FastifyRequest): Site {
    const origin = this.address.origin ?? `${protocol}://${host}`;
    return { origin, host: new URL(origin).hostname };
  }
}

/** Whether a request only reads. */
export const isReading = ({ method }: FastifyRequest): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);

/** Who comes with the first credential, by this session or without one. */
export const withFirstCredential = (session: OfficeSession | null): OfficeCaller => ({
  actor: { kind: 'first-credential' },
  role: 'office',
  session,
  mustChoosePassword: false,
});
