import type { OfficeActor, OfficeRole } from '@hannun/shared';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../core/domain-error.js';

/** The authenticated user of the office API. `session` is `null` for requests that carry the bootstrap token. */
export type OfficeCaller = {
  actor: OfficeActor;
  role: OfficeRole;
  session: { id: string; openedAt: string; expiresAt: string } | null;
  /** Signed in with a temporary password, which must be changed before anything else. */
  mustChoosePassword: boolean;
};

declare module 'fastify' {
  interface FastifyRequest {
    officeCaller?: OfficeCaller;
  }
}

export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): OfficeCaller => {
  const { officeCaller } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!officeCaller) throw signedOut();
  return officeCaller;
});

export const signedOut = (): DomainError =>
  new DomainError(
    'unauthenticated',
    'You are not signed in to the office, or your session has ended. Sign in, or send a bearer token.',
  );

/** Credentials may be changed only within this time after signing in. */
const fresh = 15 * 60_000;

/** Throws `DomainError` unless the session is recent or the request carries the bootstrap token. */
export function mustBeFresh({ session }: OfficeCaller, now: number): void {
  if (!session || now - Date.parse(session.openedAt) < fresh) return;
  throw new DomainError(
    'sign-in-again',
    'To change passkeys or end other sessions, you must have signed in within the last 15 minutes. Sign in again and retry.',
  );
}

export const principalOf = ({ actor }: OfficeCaller): string =>
  actor.kind === 'account' ? actor.id : actor.kind;

/** Throws `DomainError` for the bootstrap token, which belongs to no account. */
export function accountOf({ actor }: OfficeCaller): string {
  if (actor.kind === 'account') return actor.id;
  throw new DomainError(
    'forbidden',
    'The bootstrap token has no password or passkeys. Sign in with a named account.',
  );
}
