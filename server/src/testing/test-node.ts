import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ack, Board, Command } from '@hannun/shared/contract';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { findEventProblem } from '../api-docs/testing/event-problems.js';
import { AdminToken } from '../auth/admin-token.js';
import { LogScrubber } from '../clinic-day/log-scrubber.js';
import { Clock } from '../core/clock.js';
import type { ServerConfig } from '../core/config.js';
import { createApp, portOf } from '../create-app.js';
import { DevicesService } from '../devices/devices.service.js';
import { DistrictService } from '../districts/district.service.js';
import { OperationsServer } from '../health/operations-server.js';
import { StoreHealth } from '../redis/store-health.js';
import { noteProblem } from './contract-problems.js';

export const plaza = 'wangsimni-plaza';
export const adminToken = 'a-token-for-the-tests-only';

/** Stands at 11:00 in Seoul on 23 November 2026 until a test moves it. */
export class TestClock extends Clock {
  constructor(public currentMs = Date.parse('2026-11-23T11:00:00+09:00')) {
    super();
  }

  override nowMs(): number {
    return this.currentMs;
  }
}

/** Starts one server on a free port, with this Redis. */
export async function startNode(
  redisUrl: string,
  change: Partial<ServerConfig> = {},
  clock: Clock = new TestClock(),
) {
  const dataDir = await mkdtemp(join(tmpdir(), 'hannun-node-'));
  const app = await createApp(
    {
      port: 0,
      host: '127.0.0.1',
      operationsPort: null,
      workers: 1,
      redisUrl,
      redisReplicas: 0,
      dataDir,
      adminToken,
      timeZone: 'Asia/Seoul',
      publicUrl: null,
      allowedOrigins: [],
      trustedProxies: [],
      rateLimitFactor: 1,
      seedDemo: true,
      allowNonDurableRedis: false,
      pushServiceOrigins: [],
      mapTiles: null,
      rawLogRetentionDays: 40,
      logFormat: 'text',
      webAppFolders: { mobile: join(dataDir, 'mobile'), display: join(dataDir, 'display') },
      ...change,
    },
    clock,
  );
  const close = async () => {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  const port = portOf(app);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    operationsPort: app.get(OperationsServer).port,
    district: app.get(DistrictService),
    adminToken: app.get(AdminToken),
    devices: app.get(DevicesService),
    scrubber: app.get(LogScrubber),
    storeHealth: app.get(StoreHealth),
    close,
    dataDir,
  };
}

export type TestNode = Awaited<ReturnType<typeof startNode>>;

export async function pairTablet({ devices }: TestNode, clinicId = plaza, label = 'test'): Promise<string> {
  const { code } = await devices.createCode({ role: 'staff', clinicId });
  return (await devices.pair(code, label, label)).token;
}

/** Rejects when the server refuses the connection. */
export async function openSocket(
  url: string,
  options: Partial<ManagerOptions & SocketOptions> = {},
): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, ...options });
  const namespace = new URL(url).pathname;
  socket.onAny((event, payload) =>
    noteProblem(findEventProblem({ namespace, event, kind: 'Push', payload })),
  );
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) => {
      socket.disconnect();
      reject(error);
    });
  });
  return socket;
}

export const openTablet = (node: TestNode, token: string): Promise<Socket> =>
  openSocket(`${node.url}/staff`, { auth: { token }, reconnection: true, reconnectionDelay: 20 });

type CommandBody<C> = C extends Command ? Omit<C, 'id' | 'clinicId' | 'at'> : never;

/** A new command with its own id, tapped at 11:00 unless `at` is given. */
export const tap = (command: CommandBody<Command>, at = '2026-11-23T02:00:00.000Z', clinicId = plaza) => ({
  id: randomUUID(),
  clinicId,
  at,
  ...command,
});

export const checkIn = (party = 1) => tap({ type: 'check-in', lane: 'pcr', party });

export async function send(socket: Socket, command: unknown): Promise<Ack> {
  const payload: Ack = await socket.timeout(10_000).emitWithAck('command', command);
  noteProblem(findEventProblem({ namespace: '/staff', event: 'command', kind: 'Ack', payload }));
  return payload;
}

export async function fetchBoard({ url }: TestNode, clinicId = plaza): Promise<Board> {
  const response = await fetch(`${url}/api/v1/clinics/${clinicId}`);
  return response.json() as Promise<Board>;
}
