import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { toListenError } from '../core/listen-error.js';

const operationsPaths = new Set(['/healthz', '/readyz', '/metrics']);
const requestTimeoutMs = 10_000;

/**
 * A separate port for operations that no proxy exposes. It answers nothing else, and the main port none of
 * its paths. Must be created before the routes.
 */
export class OperationsServer {
  private readonly ownRequests = new WeakSet<IncomingMessage>();
  private readonly server;

  constructor(private readonly framework: FastifyInstance) {
    // Matches the resolved route, because a path can be written in many ways.
    framework.addHook('onRequest', async (request, reply) => {
      const isOperations = operationsPaths.has(request.routeOptions.url ?? '');
      if (isOperations !== this.ownRequests.has(request.raw)) return reply.callNotFound();
    });
    this.server = createServer(
      { requestTimeout: requestTimeoutMs, headersTimeout: requestTimeoutMs },
      (request, response) => {
        this.ownRequests.add(request);
        this.framework.routing(request, response);
      },
    );
  }

  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', (cause) =>
        reject(toListenError({ variable: 'OPERATIONS_PORT', port, host }, cause)),
      );
      this.server.listen(port, host, () => resolve((this.server.address() as AddressInfo).port));
    });
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
