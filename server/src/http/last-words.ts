import type { Socket } from 'node:net';
import type { Rejection } from '@hannun/shared';
import { rateLimited } from '../refusal.js';
import { bare } from '../web/bare-headers.js';

export const unreadable: Rejection = {
  code: 'invalid',
  message: 'This request is malformed or was sent too slowly. Correct it before sending it again.',
};

export const cannotRead = written('400 Bad Request', unreadable);
export const askedTooMuch = written('429 Too Many Requests', rateLimited().rejection, { 'retry-after': '1' });

/** Answers without the web framework and closes the connection. */
export function hangUp(socket: Socket, words: Buffer): void {
  // Browsers open connections in advance and would take an early answer for that of their next request.
  if (socket.writable && socket.bytesRead > 0) socket.write(words);
  socket.destroySoon();
}

/** Serialized once, so that rejecting a flood costs almost nothing. */
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
