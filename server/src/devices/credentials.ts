import type { IncomingHttpHeaders } from 'node:http';

const cookieName = 'hannun_device';
const cookieLife = 180 * 24 * 60 * 60;

/** Over https the `__Host-` prefix keeps other hosts and paths from setting the cookie; http does not support it. */
const secureName = `__Host-${cookieName}`;

/**
 * The bearer token of a request, else its cookie. Over https a cookie without the prefix is ignored: a
 * neighbouring host, or an attacker on plain http, may have set it.
 */
export const tokenOf = (headers: IncomingHttpHeaders, secure: boolean): string | undefined =>
  bearerOf(headers) ?? cookieOf(headers, secure ? secureName : cookieName);

const cookieOf = ({ cookie = '' }: IncomingHttpHeaders, name: string): string | undefined =>
  new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(cookie)?.[1];

export const bearerOf = ({ authorization }: IncomingHttpHeaders): string | undefined =>
  /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];

export const cookieWith = (token: string, secure: boolean): string =>
  `${secure ? secureName : cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${cookieLife}${secure ? '; Secure' : ''}`;
