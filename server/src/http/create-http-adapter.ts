import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerConfig } from '../core/config.js';
import { maxPayloadBytes } from '../validation/payload-size.js';
import { apiHeaders } from './api-headers.js';
import { unreadableRequest } from './raw-http-response.js';

/** A weak mobile connection may lose a packet and resend it a second or two later. */
const headersTimeoutMs = 3_000;
const requestTimeoutMs = 10_000;
/** Closes connections on which no byte moves, such as those of clients that stop reading. */
const inactivityTimeoutMs = 30_000;
const timeoutCheckIntervalMs = 250;

/** The framework's HTTP server, with limits that hold before any of its code runs. */
export const createHttpAdapter = ({ trustedProxies }: ServerConfig): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: maxPayloadBytes,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    forceCloseConnections: 'idle',
    frameworkErrors: respondToRouterError,
    requestTimeout: requestTimeoutMs,
    connectionTimeout: inactivityTimeoutMs,
    http: {
      headersTimeout: headersTimeoutMs,
      connectionsCheckingInterval: timeoutCheckIntervalMs,
      // `UnreadableRequestGuard` checks the host, so that the error has the same form.
      requireHostHeader: false,
    },
  });

function respondToRouterError(_error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.status(400).headers(apiHeaders).send({ error: unreadableRequest });
}
