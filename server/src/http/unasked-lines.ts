import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** Between two looks whether the last request is answered (milliseconds). */
const lookPeriod = 50;

/**
 * Hangs up, when the server closes and all requests are answered, on lines that nothing was asked on:
 * browsers open some ahead of need, and Node would wait for them until their own end.
 */
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
