import type { RouteOptions } from 'fastify';

/** Enough for hundreds of clinics. */
const maxConfigBytes = 1024 * 1024;

/** `onRoute` hook: raises the body limit of the configuration's routes. */
export function raiseConfigBodyLimit(route: RouteOptions): void {
  if (/^\/api\/v1\/admin\/(set-up|clinics|district)(\/|$)/.test(route.url)) route.bodyLimit = maxConfigBytes;
}
