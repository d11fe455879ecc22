import type { Socket } from 'node:net';
import type { Rejection } from '@hannun/shared';
import { rateLimited } from '../refusal.js';
import { bare } from '../web/bare-headers.js';

/** What is said of a request nobody can make sense of. */
export const unreadable: Rejection = {
  code: 'invalid',
  message: 'This request cannot be read, or came too slowly. Correct it before sending it again.',
};

/** The answer to what is no HTTP at all, or came too slowly to be waited for. */
export const cannotRead = written('400 Bad Request', unreadable);
/** The answer to more than an address may ask. */
export const askedTooMuch = written('429 Too Many Requests', rateLimited().rejection, { 'retry-after': '1' });

/** Says `words` past the web framework, and hangs up. */
export function hangUp(socket: Socket, words: Buffer): void {
  // Browsers open lines ahead of need: an answer to nothing would be taken for that of the next request.
  if (socket.writable && socket.bytesRead > 0) socket.write(words);
  socket.destroySoon();
}

/** Written once: whoever is hung up on in a flood costs no more than this. */
function written(status: string, rejection: Rejection, more: Readonly<Record<string, string>> = {}): Buffer {
  const body = JSON.stringify({ error: rejection });
  const headers = {
    ...bare,
    ...more,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`);
}
