import type { IncomingHttpHeaders } from 'node:http';

const cookieName = 'hannun_device';
/** A paired tablet stays paired for half a year (seconds) unless it is revoked. */
const cookieLife = 180 * 24 * 60 * 60;

/** Over https the prefix keeps other hosts and paths from setting it; plain http knows no such prefix. */
const secureName = `__Host-${cookieName}`;

/**
 * The device token a request carries: as a bearer token, else in the cookie. Over https a cookie without the
 * prefix counts for nothing: a neighbouring host, or anybody between while it was plain http, may have set it.
 */
export const tokenOf = (headers: IncomingHttpHeaders, secure: boolean): string | undefined =>
  bearerOf(headers) ?? cookieOf(headers, secure ? secureName : cookieName);

const cookieOf = ({ cookie = '' }: IncomingHttpHeaders, name: string): string | undefined =>
  new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(cookie)?.[1];

/** The bearer token of a request. */
export const bearerOf = ({ authorization }: IncomingHttpHeaders): string | undefined =>
  /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];

/** The `Set-Cookie` line that keeps a token out of scripts' reach. */
export const cookieWith = (token: string, secure: boolean): string =>
  `${secure ? secureName : cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${cookieLife}${secure ? '; Secure' : ''}`;
