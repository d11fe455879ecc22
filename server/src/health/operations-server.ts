import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { ServerConfig } from '../core/config.js';
import { toListenError } from '../core/listen-error.js';

const operationsPaths = new Set(['/healthz', '/readyz', '/metrics']);
const requestTimeoutMs = 10_000;

/**
 * A separate port for operations that no proxy exposes, if one is set. It answers nothing else, and the main port
 * none of its paths.
 */
@Injectable()
export class OperationsServer implements OnModuleInit, OnModuleDestroy {
  private readonly ownRequests = new WeakSet<IncomingMessage>();
  private readonly server = createServer(
    { requestTimeout: requestTimeoutMs, headersTimeout: requestTimeoutMs },
    (request, response) => {
      this.ownRequests.add(request);
      this.adapterHost.httpAdapter.getInstance().routing(request, response);
    },
  );

  constructor(
    private readonly adapterHost: HttpAdapterHost<FastifyAdapter>,
    private readonly config: ServerConfig,
  ) {}

  get port(): number | null {
    return (this.server.address() as AddressInfo | null)?.port ?? null;
  }

  onModuleInit(): void {
    if (this.config.operationsPort === null) return;
    const framework = this.adapterHost.httpAdapter.getInstance();
    // After the hooks of earlier plugins, so that its answers carry their headers.
    void framework.after(() => {
      // Matches the resolved route, because a path can be written in many ways.
      framework.addHook('onRequest', async (request, reply) => {
        const isOperations = operationsPaths.has(request.routeOptions.url ?? '');
        if (isOperations !== this.ownRequests.has(request.raw)) return reply.callNotFound();
      });
    });
  }

  /** Call it once the main port is open: until then this process is not ready. */
  async listen(): Promise<void> {
    const { operationsPort: port, host } = this.config;
    if (port === null) return;
    try {
      await once(this.server.listen(port, host), 'listening');
    } catch (cause) {
      throw toListenError({ variable: 'OPERATIONS_PORT', port, host }, cause);
    }
  }

  onModuleDestroy(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
