import type { Socket } from 'node:net';
import type { Rejection } from '@hannun/shared/contract';
import { rateLimitedError } from '../core/domain-error.js';
import { apiHeaders } from './api-headers.js';

export const unreadableRequest: Rejection = {
  code: 'invalid',
  message: 'This request is malformed or was sent too slowly. Correct it before sending it again.',
};

export const badRequest = serializeResponse('400 Bad Request', unreadableRequest);
export const tooManyRequests = serializeResponse('429 Too Many Requests', rateLimitedError().rejection, {
  'retry-after': '1',
});

/** Answers without the web framework and closes the connection. */
export function respondAndClose(socket: Socket, response: Buffer): void {
  // Browsers open connections in advance and would take an early answer for that of their next request.
  if (socket.writable && socket.bytesRead > 0) socket.write(response);
  socket.destroySoon();
}

/** Serialized once, so that rejecting a flood costs almost nothing. */
function serializeResponse(
  status: string,
  rejection: Rejection,
  extraHeaders: Readonly<Record<string, string>> = {},
): Buffer {
  const body = JSON.stringify({ error: rejection });
  const headers = {
    ...apiHeaders,
    ...extraHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const headerLines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`HTTP/1.1 ${status}\r\n${headerLines.join('')}\r\n${body}`);
}
