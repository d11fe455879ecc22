import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bare } from './bare-headers.js';
import { isHostName } from './host-name.js';

export type Protection = {
  /** The origin of map pictures, the only one beside our own; `null`: none. */
  tiles: string | null;
  /** Whether the browser reached us by https. */
  isSecure: (request: FastifyRequest) => boolean;
};

/** What pages may ask a browser for: where one is (the way to a clinic), and to stay awake. */
const permissions =
  'geolocation=(self), screen-wake-lock=(self), publickey-credentials-get=(self), publickey-credentials-create=(self), ' +
  'autoplay=(self), fullscreen=(self), camera=(), microphone=(), display-capture=(), payment=(), usb=(), serial=(), ' +
  'hid=(), midi=(), browsing-topics=()';
/** A year (seconds): whoever came by https once comes by nothing else. */
const httpsOnly = 'max-age=31536000; includeSubDomains';

/** Puts the security headers on every answer. */
export async function protectPages(server: FastifyInstance, { tiles, isSecure }: Protection): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', ...(tiles ? [tiles] : [])],
        fontSrc: ["'self'"],
        mediaSrc: ["'self'"],
        // Older Safari does not count websockets of the same origin as 'self'.
        connectSrc: ["'self'", ({ headers }) => ownSockets(headers.host)],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // These two only make sense over https: on a clinic's plain network browsers complain of them.
    crossOriginOpenerPolicy: false,
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    // Asked of browsers and plug-ins that none of the pages runs on any more.
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  server.addHook('onRequest', async (request, reply) => {
    // What is no page may do nothing at all; what of it may be kept on the way says so itself.
    if (request.url.startsWith('/api/v1/')) reply.headers(bare);
    else reply.header('permissions-policy', permissions);
    if (!isSecure(request)) return;
    reply.header('strict-transport-security', httpsOnly).header('cross-origin-opener-policy', 'same-origin');
  });
}

/** A host name from outside may hold nothing that ends a directive. */
const ownSockets = (host = ''): string => (isHostName(host) ? `ws://${host} wss://${host}` : "'self'");
