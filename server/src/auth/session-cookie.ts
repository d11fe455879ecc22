import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Over https the `__Host-` prefix keeps other hosts and paths from setting the cookie; http does not support it. */
const cookieName = (secure: boolean): string => (secure ? '__Host-hannun_office' : 'hannun_office');

/** Without `maxAge`: deleted when the browser closes. */
export const cookieOptions = (secure: boolean): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure,
});

export const readSessionToken = ({ cookies }: FastifyRequest, secure: boolean): string | undefined =>
  cookies[cookieName(secure)];

export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(cookieName(secure), token, cookieOptions(secure));
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(cookieName(secure), cookieOptions(secure));
}
