import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Over https the prefix keeps other hosts and paths from setting it; plain http knows no such prefix. */
const nameOf = (secure: boolean): string => (secure ? '__Host-hannun_office' : 'hannun_office');

/** Gone with the browser; out of scripts' and other sites' reach. */
const reach = (secure: boolean): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure,
});

/** The office session's token a request carries in its cookie. `secure`: it came over https. */
export const sessionTokenOf = ({ cookies }: FastifyRequest, secure: boolean): string | undefined =>
  cookies[nameOf(secure)];

/** Gives a session's token to the browser. */
export function giveSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(nameOf(secure), token, reach(secure));
}

/** Takes the session's token from the browser. */
export function takeSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(nameOf(secure), reach(secure));
}
