import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { ResponseHeaderCache } from '../http/response-header-cache.js';
import type { SerializedJson } from '../http/serialized-json.js';
import type { BoardsService } from './boards.service.js';
import { boardCacheControl, matchesEtag } from './http-cache.js';

const snapshotPath = '/api/v1/clinics';

export const isPlainSnapshotRequest = ({ url, method }: IncomingMessage): boolean =>
  url === snapshotPath && method === 'GET';

/** Bypasses the web framework, because phones without a socket and caches poll the snapshot constantly. */
export function installSnapshotFastPath(framework: FastifyInstance, boards: BoardsService): void {
  const { server } = framework;
  const headerCache = new ResponseHeaderCache(framework, snapshotPath);
  const frameworkListeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const snapshot = isPlainSnapshotRequest(request) ? boards.snapshot() : undefined;
    // An incomplete snapshot must not be cached.
    const headers = snapshot?.missing.length === 0 ? headerCache.get(request) : undefined;
    if (snapshot && headers) respond(request, response, snapshot, headers);
    else for (const listener of frameworkListeners) listener.call(server, request, response);
  });
}

/** Node writes flat name-value arrays fastest. */
function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { etag, bytes }: SerializedJson,
  commonHeaders: readonly string[],
): void {
  const ifNoneMatch = request.headers['if-none-match'];
  const headers = [...commonHeaders, 'etag', etag, 'cache-control', boardCacheControl];
  if (ifNoneMatch !== undefined && matchesEtag(etag, ifNoneMatch)) {
    response.writeHead(304, headers).end();
    return;
  }
  headers.push('content-type', 'application/json; charset=utf-8', 'content-length', `${bytes.length}`);
  response.writeHead(200, headers).end(bytes);
}
