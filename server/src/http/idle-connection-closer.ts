import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

const checkIntervalMs = 50;

/** Browsers open connections in advance; without this Node would wait for them on shutdown. */
@Injectable()
export class IdleConnectionCloser implements BeforeApplicationShutdown {
  private server: FastifyInstance['server'] | undefined;
  private activeRequests = 0;

  attachTo(server: FastifyInstance): void {
    this.server = server.server;
    server.addHook('onRequest', async (_, reply) => {
      this.activeRequests += 1;
      reply.raw.once('close', () => {
        this.activeRequests -= 1;
      });
    });
  }

  beforeApplicationShutdown(): void {
    const { server } = this;
    const timer = setInterval(() => {
      if (server?.listening || this.activeRequests > 0) return;
      clearInterval(timer);
      server?.closeAllConnections();
    }, checkIntervalMs);
  }
}
