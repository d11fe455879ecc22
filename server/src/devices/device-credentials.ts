import type { IncomingHttpHeaders } from 'node:http';
import { daySeconds } from '@hannun/shared/date-time';
import { readBearerToken } from '../http/bearer-token.js';

const cookieName = 'hannun_device';
const cookieMaxAgeSeconds = 180 * daySeconds;

/** Over https the `__Host-` prefix keeps other hosts and paths from setting the cookie; http does not support it. */
const secureCookieName = `__Host-${cookieName}`;

/**
 * The bearer token of a request, else its cookie. Over https a cookie without the prefix is ignored: a
 * neighbouring host, or an attacker on plain http, may have set it.
 */
export const readDeviceToken = (headers: IncomingHttpHeaders, secure: boolean): string | undefined =>
  readBearerToken(headers) ?? readCookie(headers, secure ? secureCookieName : cookieName);

const readCookie = ({ cookie = '' }: IncomingHttpHeaders, name: string): string | undefined =>
  new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(cookie)?.[1];

export const serializeDeviceCookie = (token: string, secure: boolean): string =>
  `${secure ? secureCookieName : cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${cookieMaxAgeSeconds}${secure ? '; Secure' : ''}`;
