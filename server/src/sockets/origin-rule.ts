import type { IncomingMessage } from 'node:http';

/** Whether a socket may be opened from where this request comes. */
export type OriginRule = (request: Pick<IncomingMessage, 'headers'>) => boolean;

/**
 * The server's own origin and the listed ones may open sockets. A request without `Origin` comes from
 * no web page (browsers always send it for websockets), so it cannot ride on anybody's cookie.
 */
export function originRule(listed: readonly string[]): OriginRule {
  const origins = new Set(listed);
  return ({ headers: { origin, host } }) =>
    origin === undefined || origins.has(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}
