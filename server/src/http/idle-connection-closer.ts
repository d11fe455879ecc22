import type { Server } from 'node:http';
import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';

const checkIntervalMs = 50;

/** Browsers open connections in advance; without this Node would wait for them on shutdown. */
@Injectable()
export class IdleConnectionCloser implements OnModuleInit, BeforeApplicationShutdown {
  private activeRequests = 0;

  constructor(private readonly adapterHost: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    this.adapterHost.httpAdapter.getInstance().addHook('onRequest', async (_, reply) => {
      this.activeRequests += 1;
      reply.raw.once('close', () => {
        this.activeRequests -= 1;
      });
    });
  }

  beforeApplicationShutdown(): void {
    const server: Server = this.adapterHost.httpAdapter.getHttpServer();
    const timer = setInterval(() => {
      if (server.listening || this.activeRequests > 0) return;
      clearInterval(timer);
      server.closeAllConnections();
    }, checkIntervalMs);
  }
}
