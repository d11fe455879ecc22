import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { CommonHeaders } from '../web/common-headers.js';
import type { BoardsService } from './boards.service.js';
import { caching, isKnown } from './caching.js';
import type { Prepared } from './prepared.js';

const path = '/api/v1/clinics';

export const isSnapshotPlain = ({ url, method }: IncomingMessage): boolean =>
  url === path && method === 'GET';

/** Bypasses the web framework, because phones without a socket and caches poll the snapshot constantly. */
export function openSnapshotDoor(framework: FastifyInstance, boards: BoardsService): void {
  const { server } = framework;
  const common = new CommonHeaders(framework, path);
  const usual = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const snapshot = isSnapshotPlain(request) ? boards.snapshot() : undefined;
    // An incomplete snapshot must not be cached.
    const headers = snapshot?.missing.length === 0 ? common.for(request) : undefined;
    if (snapshot && headers) answer(request, response, snapshot, headers);
    else for (const listener of usual) listener.call(server, request, response);
  });
}

/** Node writes flat name-value arrays fastest. */
function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { etag, bytes }: Prepared,
  common: readonly string[],
): void {
  const known = request.headers['if-none-match'];
  const headers = [...common, 'etag', etag, 'cache-control', caching];
  if (known !== undefined && isKnown(etag, known)) {
    response.writeHead(304, headers).end();
    return;
  }
  headers.push('content-type', 'application/json; charset=utf-8', 'content-length', `${bytes.length}`);
  response.writeHead(200, headers).end(bytes);
}
