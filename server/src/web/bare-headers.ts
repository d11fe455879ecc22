import type { IncomingMessage, ServerResponse } from 'node:http';

/** What goes with an answer that is no page, where the pages' own headers cannot be put. */
export const bare = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** The same for the socket server's own answers, as a middleware of it. */
export function bareHeaders(_request: IncomingMessage, response: ServerResponse, next: () => void): void {
  for (const [name, value] of Object.entries(bare)) response.setHeader(name, value);
  next();
}
