import type { AddressInfo } from 'node:net';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveApiDocs } from './api-docs/api-docs.js';
import { AppModule, type Opened } from './app.module.js';
import { loadOrCreateAdminToken } from './auth/admin-token.js';
import type { Clock } from './core/clock.js';
import { ServerConfig } from './core/config.js';
import { ensureDataDir } from './core/data-dir.js';
import { toListenError } from './core/listen-error.js';
import { OperationsServer } from './health/operations-server.js';
import { createHttpAdapter } from './http/create-http-adapter.js';
import { openRedis } from './redis/redis-connections.js';
import { SocketIoAdapter } from './sockets/socket-io.adapter.js';

/** Starts the server: opens the store, loads every log, listens. `clock` is for tests. Close it to stop. */
export async function createApp(config: ServerConfig, clock?: Clock): Promise<NestFastifyApplication> {
  await ensureDataDir(config.dataDir);
  const adminToken = await loadOrCreateAdminToken(config.adminToken, config.dataDir);
  const redis = await openRedis(config.redisUrl, {
    allowNonDurable: config.allowNonDurableRedis,
    replicas: config.redisReplicas,
  });
  const app = await configureApp({ config, redis, adminToken, clock }).catch(async (error) => {
    await redis.connections.close();
    throw error;
  });
  await listen(app);
  return app;
}

export const portOf = (app: NestFastifyApplication): number =>
  (app.getHttpServer().address() as AddressInfo).port;

async function configureApp(opened: Opened): Promise<NestFastifyApplication> {
  const { config } = opened;
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(opened),
    createHttpAdapter(config),
    {
      abortOnError: false,
      logger: new ConsoleLogger({ json: config.logFormat === 'json', logLevels: ['error', 'warn'] }),
    },
  );
  app.useWebSocketAdapter(new SocketIoAdapter(app));
  // No module: what it describes is read off the whole application, which nothing can inject.
  serveApiDocs(app);
  return app;
}

async function listen(app: NestFastifyApplication): Promise<void> {
  const { port, host } = app.get(ServerConfig);
  try {
    await app.listen(port, host);
    // By hand: Nest has no hook after the main port is open, and an error in Fastify's ends no start.
    await app.get(OperationsServer).listen();
  } catch (cause) {
    await app.close();
    throw toListenError({ variable: 'PORT', port, host }, cause);
  }
}
