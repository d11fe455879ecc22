import type { IncomingMessage, ServerResponse } from 'node:http';

export const apiHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Engine middleware: the same headers on the socket server's own answers. */
export function setApiHeaders(_request: IncomingMessage, response: ServerResponse, next: () => void): void {
  for (const [name, value] of Object.entries(apiHeaders)) response.setHeader(name, value);
  next();
}
