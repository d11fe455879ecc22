import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

const lookPeriod = 50;

/** Browsers open connections in advance; without this Node would wait for them on shutdown. */
@Injectable()
export class UnaskedLines implements BeforeApplicationShutdown {
  private server: FastifyInstance['server'] | undefined;
  private underWay = 0;

  follow(server: FastifyInstance): void {
    this.server = server.server;
    server.addHook('onRequest', async (_, reply) => {
      this.underWay += 1;
      reply.raw.once('close', () => {
        this.underWay -= 1;
      });
    });
  }

  beforeApplicationShutdown(): void {
    const { server } = this;
    const looking = setInterval(() => {
      if (server?.listening || this.underWay > 0) return;
      clearInterval(looking);
      server?.closeAllConnections();
    }, lookPeriod);
  }
}
