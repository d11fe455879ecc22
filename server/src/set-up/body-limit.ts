import type { FastifyInstance } from 'fastify';

/** A set-up of hundreds of clinics is one request (bytes). */
const setUpLimit = 1024 * 1024;

/** Lets the set-up's own addresses take more than a tap does. Call it before routes are made. */
export function allowWholeSetUps(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (/^\/api\/v1\/admin\/(set-up|clinics)(\/|$)/.test(route.url)) route.bodyLimit = setUpLimit;
  });
}
