import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { ServerConfig } from '../core/config.js';
import { apiHeaders } from './api-headers.js';
import { isHostName } from './host-name.js';
import { PublicOrigin } from './public-origin.js';

/** Geolocation shows the way to a clinic; the wake lock keeps a screen on; tablets print over USB and serial ports. */
const permissionsPolicy =
  'geolocation=(self), screen-wake-lock=(self), publickey-credentials-get=(self), publickey-credentials-create=(self), ' +
  'autoplay=(self), fullscreen=(self), camera=(), microphone=(), display-capture=(), payment=(), ' +
  'usb=(self), serial=(self), hid=(), midi=(), browsing-topics=()';
const strictTransportSecurity = 'max-age=31536000; includeSubDomains';

/** Sets the headers that keep browsers from misusing an answer, on every one of them. */
@Injectable()
export class SecurityHeaders implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost<FastifyAdapter>,
    private readonly publicOrigin: PublicOrigin,
    private readonly config: ServerConfig,
  ) {}

  /** Plugins are not awaited: the framework sets its error handler only after these hooks. */
  onModuleInit(): void {
    const { mapTiles } = this.config;
    const server = this.adapterHost.httpAdapter.getInstance();
    void server.register(helmet, helmetOptions(mapTiles ? [new URL(mapTiles.url).origin] : [])).after(() => {
      server.addHook('onRequest', async (request, reply) => {
        // API answers must not load or run anything; cacheable ones say so themselves.
        if (isApiRequest(request)) reply.headers(apiHeaders);
        else reply.header('permissions-policy', permissionsPolicy);
        if (!this.publicOrigin.isSecure(request)) return;
        reply
          .header('strict-transport-security', strictTransportSecurity)
          .header('cross-origin-opener-policy', 'same-origin');
      });
    });
  }
}

/** By the matched route, because a path can be percent-encoded; a request without a route has only its path. */
const isApiRequest = ({ routeOptions, url }: FastifyRequest): boolean =>
  [routeOptions.url, url].some((path) => path?.startsWith('/api/v1/'));

const helmetOptions = (tileOrigins: readonly string[]): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', ...tileOrigins],
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

/** The host header is untrusted: it must not end the directive. */
const webSocketSources = (host = ''): string => (isHostName(host) ? `ws://${host} wss://${host}` : "'self'");
