import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Puts the security headers on every answer. `tiles`: the origin of map pictures, the only one beside our own. */
export async function protectPages(server: FastifyInstance, tiles: string | null): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // React sets sizes as style attributes; no other inline code is allowed.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', ...(tiles ? [tiles] : [])],
        fontSrc: ["'self'"],
        // Older Safari does not count websockets of the same origin as 'self'.
        connectSrc: ["'self'", 'ws:', 'wss:'],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Browsers complain of this one on plain http inside a clinic's network, and no page opens another.
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}
