import type { OfficeActor, OfficeRole } from '@hannun/shared';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.js';

/** Who sends a request to the office's part. `session` is `null` where it came with the first credential. */
export type OfficeCaller = {
  actor: OfficeActor;
  role: OfficeRole;
  session: { id: string; openedAt: string; expiresAt: string } | null;
  /** Somebody else knows the password this came with: first of all it has to be changed. */
  mustChoosePassword: boolean;
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the office's guards. */
    officeCaller?: OfficeCaller;
  }
}

/** Hands a handler the caller its guard has recognised. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): OfficeCaller => {
  const { officeCaller } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!officeCaller) throw signedOut();
  return officeCaller;
});

/** Nobody is signed in, or no longer. */
export const signedOut = (): Refusal =>
  new Refusal(
    'unauthenticated',
    'Nobody is signed in to the office, or the session has ended. Sign in, or send a bearer token.',
  );

/** How long after signing in one may change what one, or others, sign in with (milliseconds). */
const fresh = 15 * 60_000;

/**
 * Throws `Refusal` unless the caller signed in a short while ago, or shows the credential itself: a browser
 * left open, or a session somebody stole, changes nobody's ways in. `now` in milliseconds.
 */
export function mustBeFresh({ session }: OfficeCaller, now: number): void {
  if (!session || now - Date.parse(session.openedAt) < fresh) return;
  throw new Refusal(
    'sign-in-again',
    'Whoever changes passkeys or ends other sessions has signed in within 15 minutes. Sign in again, then repeat.',
  );
}

/** Whom a caller is counted as: the account, or the first credential. */
export const principalOf = ({ actor }: OfficeCaller): string =>
  actor.kind === 'account' ? actor.id : actor.kind;

/** The account a caller signed in with. Throws `Refusal` where that was the first credential. */
export function accountOf({ actor }: OfficeCaller): string {
  if (actor.kind === 'account') return actor.id;
  throw new Refusal(
    'forbidden',
    'The first credential has no password and no passkeys of its own. Sign in with a named account.',
  );
}
