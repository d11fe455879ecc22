import type { AddressInfo } from 'node:net';
import fastifyCookie from '@fastify/cookie';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveApiDocs } from './api-docs/api-docs.js';
import { AppModule, type Opened } from './app.module.js';
import { type AdminToken, loadOrCreateAdminToken } from './auth/admin-token.js';
import { BoardsService } from './boards/boards.service.js';
import { installSnapshotFastPath, isPlainSnapshotRequest } from './boards/snapshot-fast-path.js';
import { ViewersGateway } from './boards/viewers.gateway.js';
import { raiseConfigBodyLimit } from './clinic-config/config-body-limit.js';
import { LogScrubber } from './clinic-day/log-scrubber.js';
import { Clock } from './core/clock.js';
import type { ServerConfig } from './core/config.js';
import { ensureDataDir } from './core/data-dir.js';
import { toListenError } from './core/listen-error.js';
import { DevicesService } from './devices/devices.service.js';
import { DistrictService } from './districts/district.service.js';
import { OperationsServer } from './health/operations-port.js';
import { rejectAmbiguousRequests } from './http/ambiguous-request-guard.js';
import { ConnectionAdmission } from './http/connection-admission.js';
import { respondToRouterError } from './http/http-error.filter.js';
import { installHttpRateLimiter } from './http/http-rate-limiter.js';
import { IdleConnectionCloser } from './http/idle-connection-closer.js';
import { createOriginPolicy } from './http/origin-policy.js';
import { PublicOrigin } from './http/public-origin.js';
import { badRequest, respondAndClose } from './http/raw-http-response.js';
import { queueRequests } from './http/request-queue.js';
import { SlowHeaderGuard } from './http/slow-header-guard.js';
import { AddressLimits } from './limits/address-limits.js';
import { createAddressResolver, createProxyMatcher } from './limits/client-address.js';
import { readDescriptorLimit } from './limits/file-descriptors.js';
import { type OpenedRedis, openRedis } from './redis/redis-connections.js';
import { ConnectionRegistry } from './sockets/connection-registry.js';
import { type ServeViewers, SocketIoAdapter } from './sockets/socket-io.adapter.js';
import { SocketRateLimits } from './sockets/socket-rate-limits.js';
import { InitialDataService } from './web/initial-data.service.js';
import { registerSecurityHeaders } from './web/security-headers.js';
import { serveWebApps } from './web/web-apps.js';

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

/** The same limit as for socket payloads. */
const maxBodyBytes = 16 * 1024;
/** A weak mobile connection may lose a packet and resend it a second or two later. */
const headersTimeoutMs = 3_000;
const requestTimeoutMs = 10_000;
/** Closes connections on which no byte moves, such as those of clients that stop reading. */
const inactivityTimeoutMs = 30_000;
const timeoutCheckIntervalMs = 250;

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
    const { operations, gate } = await startListening(app, config);
    return toRunningApp(app, { redis, adminToken, operations, gate });
  } catch (error) {
    await redis.connections.close();
    throw error;
  }
}

async function configureApp(opened: Opened): Promise<NestFastifyApplication> {
  const { config } = opened;
  const addressOf = createAddressResolver(config.trustedProxies);
  const adapter = new FastifyAdapter({
    bodyLimit: maxBodyBytes,
    trustProxy: config.trustedProxies.length > 0 && [...config.trustedProxies],
    forceCloseConnections: 'idle',
    frameworkErrors: respondToRouterError,
    clientErrorHandler: (_, socket) => {
      app.get(AddressLimits).workBudget.spend(addressOf({ headers: {}, socket }), 'rejection');
      respondAndClose(socket, badRequest);
    },
    requestTimeout: requestTimeoutMs,
    connectionTimeout: inactivityTimeoutMs,
    http: {
      headersTimeout: headersTimeoutMs,
      connectionsCheckingInterval: timeoutCheckIntervalMs,
      // `rejectAmbiguousRequests` checks the host, so that the error has the same form.
      requireHostHeader: false,
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(opened), adapter, {
    abortOnError: false,
    logger: new ConsoleLogger({ json: config.logFormat === 'json', logLevels: ['error', 'warn'] }),
  });
  const server = app.getHttpAdapter().getInstance();
  raiseConfigBodyLimit(server);
  const allowedOrigins = [...config.allowedOrigins, ...(config.publicUrl ? [config.publicUrl] : [])];
  await app.register(fastifyCookie);
  const serveViewers: ServeViewers = (viewers, guard) => app.get(ViewersGateway).start(viewers, guard);
  app.useWebSocketAdapter(
    new SocketIoAdapter(
      app,
      createOriginPolicy(allowedOrigins),
      app.get(SocketRateLimits),
      serveViewers,
      app.get(ConnectionRegistry),
    ),
  );
  const publicOrigin = app.get(PublicOrigin);
  await registerSecurityHeaders(server, {
    tiles: config.mapTiles && new URL(config.mapTiles.url).origin,
    isSecure: (request) => publicOrigin.isSecure(request),
  });
  app.get(IdleConnectionCloser).attachTo(server);
  serveApiDocs(server, app);
  await serveWebApps(server, { folders: config.webAppFolders, ...app.get(InitialDataService).providers });
  return app;
}

type OperationsListener = { port: number; close: () => void } | null;

async function startListening(
  app: NestFastifyApplication,
  config: ServerConfig,
): Promise<{ operations: OperationsListener; gate: ConnectionAdmission }> {
  const { port, host, operationsPort } = config;
  const operationsServer =
    operationsPort === null ? null : new OperationsServer(app.getHttpAdapter().getInstance());
  try {
    await app.listen(port, host);
    const admission = installConnectionGuards(app, config);
    const operations = operationsServer && {
      port: await operationsServer.listen(operationsPort ?? 0, host),
      close: () => operationsServer.close(),
    };
    return { operations, gate: admission };
  } catch (cause) {
    await app.close();
    throw toListenError({ variable: 'PORT', port, host }, cause);
  }
}

/** Runs before the framework: the snapshot fast path and the guards against floods. */
function installConnectionGuards(
  app: NestFastifyApplication,
  { trustedProxies }: ServerConfig,
): ConnectionAdmission {
  const framework = app.getHttpAdapter().getInstance();
  const addressLimits = app.get(AddressLimits);
  const addressOf = createAddressResolver(trustedProxies);
  installSnapshotFastPath(framework, app.get(BoardsService));
  queueRequests(framework.server, addressLimits, addressOf, isPlainSnapshotRequest);
  rejectAmbiguousRequests(framework.server, (request) => addressLimits.countUnreadable(addressOf(request)));
  installHttpRateLimiter(framework.server, addressLimits, addressOf);
  new SlowHeaderGuard(addressLimits, addressOf).attachTo(framework.server);
  const isProxy = createProxyMatcher(trustedProxies);
  const admission = new ConnectionAdmission({
    addressLimits,
    addressOf,
    isProxy,
    maxDescriptors: readDescriptorLimit(),
  });
  admission.attachTo(framework.server);
  return admission;
}

function toRunningApp(
  app: NestFastifyApplication,
  {
    redis,
    adminToken,
    operations,
    gate: admission,
  }: {
    redis: OpenedRedis;
    adminToken: AdminToken;
    operations: OperationsListener;
    gate: ConnectionAdmission;
  },
): RunningApp {
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    district: app.get(DistrictService),
    adminToken,
    devices: app.get(DevicesService),
    operationsPort: operations?.port ?? null,
    scrubber: app.get(LogScrubber),
    storeHealth: redis.health,
    async close() {
      operations?.close();
      admission.close();
      await app.close();
      await redis.connections.close();
    },
  };
}
