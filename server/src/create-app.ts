import type { AddressInfo } from 'node:net';
import fastifyCookie from '@fastify/cookie';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { offerApiDocs } from './api-docs/api-docs.js';
import { AppModule, type Opened } from './app.module.js';
import { BoardsService } from './broadcast/boards.service.js';
import { isSnapshotPlain, openSnapshotDoor } from './broadcast/snapshot-door.js';
import { Viewers } from './broadcast/viewers.js';
import { cannotListen } from './cannot-listen.js';
import { Clock } from './clock.js';
import type { Config } from './config.js';
import { openDataDir } from './data-dir.js';
import { DevicesService } from './devices/devices.service.js';
import { District } from './district/district.js';
import { OperationsPort } from './health/operations-port.js';
import { refuseAmbiguous } from './http/ambiguous-request.js';
import { ConnectionGate } from './http/connection-gate.js';
import { answerBadAddress } from './http/error-filter.js';
import { HalfHeads } from './http/half-heads.js';
import { cannotRead, hangUp } from './http/last-words.js';
import { UnaskedLines } from './http/unasked-lines.js';
import { addressReader, trustOf } from './limits/client-address.js';
import { descriptorLimit } from './limits/descriptors.js';
import { limitRequests } from './limits/http-limits.js';
import { Limits } from './limits/limits.js';
import { takeTurns } from './limits/turns.js';
import { type AdminToken, openAdminToken } from './office/admin-token.js';
import { Scrubber } from './projection/scrubber.js';
import { openStore, type RedisClients } from './redis/open-store.js';
import { PublicAddress } from './screens/public-address.js';
import { allowWholeSetUps } from './set-up/body-limit.js';
import { Connections } from './sockets/connections.js';
import { Lines } from './sockets/lines.js';
import { originRule } from './sockets/origin-rule.js';
import { type ServeViewers, StrictIoAdapter } from './sockets/strict-io-adapter.js';
import { FirstPage } from './web/first-page.js';
import { protectPages } from './web/headers.js';
import { serveWebApps } from './web/web-apps.js';

export type RunningApp = {
  url: string;
  port: number;
  operationsPort: number | null;
  district: District;
  adminToken: AdminToken;
  devices: DevicesService;
  scrubber: Scrubber;
  storeHealth: RedisClients['health'];
  /** Finishes open requests, closes all connections and then the store. */
  close: () => Promise<void>;
};

/** The same limit as for socket payloads. */
const bodyLimit = 16 * 1024;
/** A weak mobile connection may lose a packet and resend it a second or two later. */
const headersPatience = 3_000;
const requestPatience = 10_000;
/** Closes connections on which no byte moves, such as those of clients that stop reading. */
const stillPatience = 30_000;
const lookPeriod = 250;

/** Starts the server: opens the store, loads every log, listens. `clock` is for tests. */
export async function createApp(config: Config, clock?: Clock): Promise<RunningApp> {
  await openDataDir(config.dataDir);
  const adminToken = await openAdminToken(config.adminToken, config.dataDir);
  const clients = await openStore(config.redisUrl, {
    allowForgetful: config.allowForgetfulRedis,
    replicas: config.redisReplicas,
  });
  try {
    const app = await compose({ config, clients, adminToken, clock });
    const { operations, gate } = await listenOn(app, config);
    return running(app, { store: clients, adminToken, operations, gate });
  } catch (error) {
    await clients.close();
    throw error;
  }
}

async function compose(opened: Opened): Promise<NestFastifyApplication> {
  const { config } = opened;
  const addressOf = addressReader(config.trustedProxies);
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: config.trustedProxies.length > 0 && [...config.trustedProxies],
    forceCloseConnections: 'idle',
    frameworkErrors: answerBadAddress,
    clientErrorHandler: (_, socket) => {
      app.get(Limits).work.spend(addressOf({ headers: {}, socket }), 'refusal');
      hangUp(socket, cannotRead);
    },
    requestTimeout: requestPatience,
    connectionTimeout: stillPatience,
    http: {
      headersTimeout: headersPatience,
      connectionsCheckingInterval: lookPeriod,
      // `rejectAmbiguousRequests` checks the host, so that the error has the same form.
      requireHostHeader: false,
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(opened), adapter, {
    abortOnError: false,
    logger: new ConsoleLogger({ json: config.logFormat === 'json', logLevels: ['error', 'warn'] }),
  });
  const server = app.getHttpAdapter().getInstance();
  allowWholeSetUps(server);
  const listed = [...config.allowedOrigins, ...(config.publicUrl ? [config.publicUrl] : [])];
  await app.register(fastifyCookie);
  const serveViewers: ServeViewers = (viewers, guard) => app.get(Viewers).open(viewers, guard);
  app.useWebSocketAdapter(
    new StrictIoAdapter(app, originRule(listed), app.get(Lines), serveViewers, app.get(Connections)),
  );
  const address = app.get(PublicAddress);
  await protectPages(server, {
    tiles: config.tiles && new URL(config.tiles.url).origin,
    isSecure: (request) => address.isSecure(request),
  });
  app.get(UnaskedLines).follow(server);
  offerApiDocs(server, app);
  await serveWebApps(server, { folders: config.web, ...app.get(FirstPage).parts });
  return app;
}

type Operations = { port: number; close: () => void } | null;

async function listenOn(
  app: NestFastifyApplication,
  config: Config,
): Promise<{ operations: Operations; gate: ConnectionGate }> {
  const { port, host, operationsPort } = config;
  const own = operationsPort === null ? null : new OperationsPort(app.getHttpAdapter().getInstance());
  try {
    await app.listen(port, host);
    const gate = openDoors(app, config);
    const operations = own && {
      port: await own.listen(operationsPort ?? 0, host),
      close: () => own.close(),
    };
    return { operations, gate };
  } catch (cause) {
    await app.close();
    throw cannotListen({ variable: 'PORT', port, host }, cause);
  }
}

/** Runs before the framework: the snapshot fast path and the guards against floods. */
function openDoors(app: NestFastifyApplication, { trustedProxies }: Config): ConnectionGate {
  const framework = app.getHttpAdapter().getInstance();
  const limits = app.get(Limits);
  const addressOf = addressReader(trustedProxies);
  openSnapshotDoor(framework, app.get(BoardsService));
  takeTurns(framework.server, limits, addressOf, isSnapshotPlain);
  refuseAmbiguous(framework.server, (request) => limits.unreadable(addressOf(request)));
  limitRequests(framework.server, limits, addressOf);
  new HalfHeads(limits, addressOf).follow(framework.server);
  const isProxy = trustOf(trustedProxies);
  const gate = new ConnectionGate({ limits, addressOf, isProxy, descriptors: descriptorLimit() });
  gate.follow(framework.server);
  return gate;
}

function running(
  app: NestFastifyApplication,
  {
    store,
    adminToken,
    operations,
    gate,
  }: {
    store: RedisClients;
    adminToken: AdminToken;
    operations: Operations;
    gate: ConnectionGate;
  },
): RunningApp {
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    district: app.get(District),
    adminToken,
    devices: app.get(DevicesService),
    operationsPort: operations?.port ?? null,
    scrubber: app.get(Scrubber),
    storeHealth: store.health,
    async close() {
      operations?.close();
      gate.close();
      await app.close();
      await store.close();
    },
  };
}
