import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastPath, FastPaths } from '../http/fast-paths.js';
import { ResponseHeaderCache } from '../http/response-header-cache.js';
import type { SerializedJson } from '../http/serialized-json.js';
import { BoardsService } from './boards.service.js';
import { boardCacheControl } from './http-cache.js';

const snapshotPath = '/api/v1/clinics';

/** Phones without a socket and caches poll the snapshot constantly. */
@Injectable()
export class SnapshotFastPath implements FastPath {
  private readonly headerCache: ResponseHeaderCache;

  constructor(
    private readonly boards: BoardsService,
    { httpAdapter }: HttpAdapterHost<FastifyAdapter>,
    fastPaths: FastPaths,
  ) {
    this.headerCache = new ResponseHeaderCache(httpAdapter.getInstance(), snapshotPath);
    fastPaths.add(this);
  }

  matches({ url, method }: IncomingMessage): boolean {
    return url === snapshotPath && method === 'GET';
  }

  tryRespond(request: IncomingMessage, response: ServerResponse): boolean {
    const snapshot = this.boards.snapshot();
    // An incomplete snapshot must not be cached.
    const headers = snapshot.missing.length === 0 ? this.headerCache.get(request) : undefined;
    if (headers) respond(request, response, snapshot, headers);
    return headers !== undefined;
  }
}

/** Node writes flat name-value arrays fastest. */
function respond(
  request: IncomingMessage,
  response: ServerResponse,
  json: SerializedJson,
  commonHeaders: readonly string[],
): void {
  const ifNoneMatch = request.headers['if-none-match'];
  const headers = [...commonHeaders, 'etag', json.etag, 'cache-control', boardCacheControl];
  if (ifNoneMatch !== undefined && json.matches(ifNoneMatch)) {
    response.writeHead(304, headers).end();
    return;
  }
  headers.push('content-type', 'application/json; charset=utf-8', 'content-length', `${json.bytes.length}`);
  response.writeHead(200, headers).end(json.bytes);
}
