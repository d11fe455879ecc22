import type { OfficeIdentity } from '@hannun/shared/contract';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../core/domain-error.js';
import type { OfficeSession } from './sessions.repository.js';

/** The authenticated user of the office API. `session` is `null` for requests that carry the admin token. */
export type OfficePrincipal = Omit<OfficeIdentity, 'expiresAt'> & {
  session: Pick<OfficeSession, 'id' | 'openedAt' | 'expiresAt'> | null;
};

declare module 'fastify' {
  interface FastifyRequest {
    officePrincipal?: OfficePrincipal;
  }
}

export const CurrentPrincipal = createParamDecorator(
  (_: unknown, context: ExecutionContext): OfficePrincipal => {
    const { officePrincipal } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!officePrincipal) throw notSignedIn();
    return officePrincipal;
  },
);

export const notSignedIn = (): DomainError =>
  new DomainError(
    'unauthenticated',
    'You are not signed in to the office, or your session has ended. Sign in, or send a bearer token.',
  );

/** Credentials may be changed only within this time after signing in. */
const recentLoginMs = 15 * 60_000;

/** Throws `DomainError` unless the session is recent or the request carries the admin token. */
export function assertRecentLogin({ session }: OfficePrincipal, nowMs: number): void {
  if (!session || nowMs - Date.parse(session.openedAt) < recentLoginMs) return;
  throw new DomainError(
    'sign-in-again',
    'To change passkeys or end other sessions, you must have signed in within the last 15 minutes. Sign in again and retry.',
  );
}

export const principalIdOf = ({ actor }: OfficePrincipal): string =>
  actor.kind === 'account' ? actor.id : actor.kind;

/** Throws `DomainError` for the admin token, which belongs to no account. */
export function requireAccountId({ actor }: OfficePrincipal): string {
  if (actor.kind === 'account') return actor.id;
  throw new DomainError(
    'forbidden',
    'The admin token has no password or passkeys. Sign in with a named account.',
  );
}
