import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Over https the `__Host-` prefix keeps other hosts and paths from setting the cookie; http does not support it. */
const nameOf = (secure: boolean): string => (secure ? '__Host-hannun_office' : 'hannun_office');

/** A session cookie without `maxAge`, deleted when the browser closes. */
const reach = (secure: boolean): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure,
});

export const sessionTokenOf = ({ cookies }: FastifyRequest, secure: boolean): string | undefined =>
  cookies[nameOf(secure)];

export function giveSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(nameOf(secure), token, reach(secure));
}

export function takeSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(nameOf(secure), reach(secure));
}
