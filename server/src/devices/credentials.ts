import type { IncomingHttpHeaders } from 'node:http';

const cookieName = 'hannun_device';
/** A paired tablet stays paired for half a year (seconds) unless it is revoked. */
const cookieLife = 180 * 24 * 60 * 60;

/** The device token a request carries: as a bearer token, else in the cookie. */
export const tokenOf = (headers: IncomingHttpHeaders): string | undefined =>
  bearerOf(headers) ?? new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1];

/** The bearer token of a request. */
export const bearerOf = ({ authorization }: IncomingHttpHeaders): string | undefined =>
  /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];

/** The `Set-Cookie` line that keeps a token out of scripts' reach. */
export const cookieWith = (token: string, secure: boolean): string =>
  `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${cookieLife}${secure ? '; Secure' : ''}`;
