import type { FastifyInstance } from 'fastify';

/** Enough for hundreds of clinics. */
const maxConfigBytes = 1024 * 1024;

/** Raises the body limit of the configuration routes. Call it before routes are registered. */
export function raiseConfigBodyLimit(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (/^\/api\/v1\/admin\/(set-up|clinics)(\/|$)/.test(route.url)) route.bodyLimit = maxConfigBytes;
  });
}
