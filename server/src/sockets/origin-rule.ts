import type { IncomingMessage } from 'node:http';

export type OriginRule = (request: Pick<IncomingMessage, 'headers'>) => boolean;

/** Browsers always send `Origin` for websockets: without it, no web page can be using somebody's cookie. */
export function originRule(listed: readonly string[]): OriginRule {
  const origins = new Set(listed);
  return ({ headers: { origin, host } }) =>
    origin === undefined || origins.has(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}
