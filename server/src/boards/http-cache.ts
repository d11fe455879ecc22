import type { FastifyReply } from 'fastify';
import type { SerializedJson } from '../http/serialized-json.js';

export const boardCacheControl = 'public, max-age=1, stale-while-revalidate=5';

export function sendJson(
  reply: FastifyReply,
  json: SerializedJson,
  ifNoneMatch: string | undefined,
  cacheControl = boardCacheControl,
): void {
  reply.header('etag', json.etag).header('cache-control', cacheControl);
  if (ifNoneMatch !== undefined && json.matches(ifNoneMatch)) void reply.status(304).send();
  else void reply.type('application/json; charset=utf-8').send(json.bytes);
}
