import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { apiHeaders } from '../http/api-headers.js';
import { isHostName } from '../http/host-name.js';

export type SecurityHeaderOptions = {
  tiles: string | null;
  isSecure: (request: FastifyRequest) => boolean;
};

/** Geolocation shows the way to a clinic; the wake lock keeps a screen on. */
const permissionsPolicy =
  'geolocation=(self), screen-wake-lock=(self), publickey-credentials-get=(self), publickey-credentials-create=(self), ' +
  'autoplay=(self), fullscreen=(self), camera=(), microphone=(), display-capture=(), payment=(), usb=(), serial=(), ' +
  'hid=(), midi=(), browsing-topics=()';
const strictTransportSecurity = 'max-age=31536000; includeSubDomains';

export async function registerSecurityHeaders(
  server: FastifyInstance,
  { tiles, isSecure }: SecurityHeaderOptions,
): Promise<void> {
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
        // Older Safari does not count WebSockets of the same origin as 'self'.
        connectSrc: ["'self'", ({ headers }) => webSocketSources(headers.host)],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Both only work over https; over http browsers log warnings.
    crossOriginOpenerPolicy: false,
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    // Only for browsers and plug-ins that are no longer supported.
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  server.addHook('onRequest', async (request, reply) => {
    // API answers must not load or run anything; cacheable ones say so themselves.
    if (request.url.startsWith('/api/v1/')) reply.headers(apiHeaders);
    else reply.header('permissions-policy', permissionsPolicy);
    if (!isSecure(request)) return;
    reply
      .header('strict-transport-security', strictTransportSecurity)
      .header('cross-origin-opener-policy', 'same-origin');
  });
}

/** The host header is untrusted: it must not end the directive. */
const webSocketSources = (host = ''): string => (isHostName(host) ? `ws://${host} wss://${host}` : "'self'");
