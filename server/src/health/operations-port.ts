import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { cannotListen } from '../cannot-listen.js';

/** What operations ask for, and nobody else. */
const paths = new Set(['/healthz', '/readyz', '/metrics']);
/** An operator who sends a request slower than this is cut (milliseconds). */
const patience = 10_000;

/**
 * A port of their own for operations, which no proxy leads to: nothing else is answered there, and they are
 * answered nowhere else. To be made before the routes are.
 */
export class OperationsPort {
  private readonly inside = new WeakSet<IncomingMessage>();
  private readonly server;

  constructor(private readonly framework: FastifyInstance) {
    // By the route that was found, for a path can be written in many ways.
    framework.addHook('onRequest', async (request, reply) => {
      const isOperations = paths.has(request.routeOptions.url ?? '');
      if (isOperations !== this.inside.has(request.raw)) return reply.callNotFound();
    });
    this.server = createServer(
      { requestTimeout: patience, headersTimeout: patience },
      (request, response) => {
        this.inside.add(request);
        this.framework.routing(request, response);
      },
    );
  }

  /** Resolves with the port once it listens. */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', (cause) =>
        reject(cannotListen({ variable: 'OPERATIONS_PORT', port, host }, cause)),
      );
      this.server.listen(port, host, () => resolve((this.server.address() as AddressInfo).port));
    });
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
