import type { IncomingMessage, ServerResponse } from 'node:http';

export const bare = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Engine middleware: the same headers on the socket server's own answers. */
export function bareHeaders(_request: IncomingMessage, response: ServerResponse, next: () => void): void {
  for (const [name, value] of Object.entries(bare)) response.setHeader(name, value);
  next();
}
