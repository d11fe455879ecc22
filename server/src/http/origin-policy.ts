import type { IncomingMessage } from 'node:http';

export type OriginPolicy = (request: Pick<IncomingMessage, 'headers'>) => boolean;

/** Browsers always send `Origin` for websockets: without it, no web page can be using somebody's cookie. */
export function createOriginPolicy(allowedOrigins: readonly string[]): OriginPolicy {
  const origins = new Set(allowedOrigins);
  return ({ headers: { origin, host } }) =>
    origin === undefined || origins.has(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}
