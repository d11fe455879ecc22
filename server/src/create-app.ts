import type { AddressInfo } from 'node:net';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveApiDocs } from './api-docs/api-docs.js';
import { AppModule, type Opened } from './app.module.js';
import { AdminToken, loadOrCreateAdminToken } from './auth/admin-token.js';
import { LogScrubber } from './clinic-day/log-scrubber.js';
import type { Clock } from './core/clock.js';
import { ServerConfig } from './core/config.js';
import { ensureDataDir } from './core/data-dir.js';
import { toListenError } from './core/listen-error.js';
import { DevicesService } from './devices/devices.service.js';
import { DistrictService } from './districts/district.service.js';
import { OperationsServer } from './health/operations-server.js';
import { createHttpAdapter } from './http/create-http-adapter.js';
import { type OpenedRedis, openRedis } from './redis/redis-connections.js';
import { SocketIoAdapter } from './sockets/socket-io.adapter.js';

export type RunningApp = {
  url: string;
  port: number;
  operationsPort: number | null;
  district: DistrictService;
  adminToken: AdminToken;
  devices: DevicesService;
  scrubber: LogScrubber;
  storeHealth: OpenedRedis['health'];
  /** Finishes open requests, closes all connections and then the store. */
  close: () => Promise<void>;
};

/** Starts the server: opens the store, loads every log, listens. `clock` is for tests. */
export async function createApp(config: ServerConfig, clock?: Clock): Promise<RunningApp> {
  await ensureDataDir(config.dataDir);
  const adminToken = await loadOrCreateAdminToken(config.adminToken, config.dataDir);
  const redis = await openRedis(config.redisUrl, {
    allowNonDurable: config.allowNonDurableRedis,
    replicas: config.redisReplicas,
  });
  try {
    const app = await configureApp({ config, redis, adminToken, clock });
    await listen(app);
    return toRunningApp(app, redis);
  } catch (error) {
    await redis.connections.close();
    throw error;
  }
}

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
  serveApiDocs(app);
  return app;
}

async function listen(app: NestFastifyApplication): Promise<void> {
  const { port, host } = app.get(ServerConfig);
  try {
    await app.listen(port, host);
    await app.get(OperationsServer).listen();
  } catch (cause) {
    await app.close();
    throw toListenError({ variable: 'PORT', port, host }, cause);
  }
}

function toRunningApp(app: NestFastifyApplication, redis: OpenedRedis): RunningApp {
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    operationsPort: app.get(OperationsServer).port,
    district: app.get(DistrictService),
    adminToken: app.get(AdminToken),
    devices: app.get(DevicesService),
    scrubber: app.get(LogScrubber),
    storeHealth: redis.health,
    async close() {
      await app.close();
      await redis.connections.close();
    },
  };
}
