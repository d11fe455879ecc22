import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Redis } from 'ioredis';
import { killOnExit } from './kill-on-exit.js';

/** A real Redis for one test, on a free port and in its own folder. */
export type RedisServer = AsyncDisposable & {
  /** With the restricted user of production. */
  url: string;
  folder: string;
  /** Unrestricted. */
  client: Redis;
  kill: () => Promise<void>;
  /** Kills it and starts it again. */
  crash: () => Promise<void>;
  /** Stops answering but keeps its connections, or answers again. */
  freeze: (frozen: boolean) => void;
  /** Starts it again on the same port and folder, unless it runs. Rejects if it exits before it is ready. */
  start: (more?: readonly string[]) => Promise<void>;
  close: () => Promise<void>;
};

export const durableSettings = [
  '--appendonly',
  'yes',
  '--appendfsync',
  'always',
  '--maxmemory-policy',
  'noeviction',
];

/** Repairs the append-only file before it starts Redis, as in production. */
export const startScript = resolve(import.meta.dirname, '../../../deploy/redis/start-redis.sh');

/** The access rules of production, so that a forbidden command fails here as well. */
const aclFile = resolve(import.meta.dirname, '../../../deploy/redis/users.acl');

export async function startRedis(
  settings: readonly string[] = durableSettings,
  existingFolder?: string,
): Promise<RedisServer> {
  const folder = existingFolder ?? (await mkdtemp(join(tmpdir(), 'hannun-redis-')));
  const port = await freePort();
  const location = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--aclfile', aclFile];
  const options = [...location, '--save', '', ...settings];
  const client = new Redis({ port, lazyConnect: true, retryStrategy: () => 20, maxRetriesPerRequest: null });
  // Outages are part of the tests.
  client.on('error', () => undefined);
  const spawnServer = (more: readonly string[] = []) =>
    killOnExit(
      spawn('sh', [startScript, process.env.REDIS_SERVER ?? 'redis-server', ...options, ...more], {
        stdio: 'ignore',
      }),
    );
  let child = spawnServer();
  const start = async (more?: readonly string[]) => {
    // Two faults at the same time may both restart it.
    if (hasEnded(child)) child = spawnServer(more);
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`Redis ended with ${code} before it was ready`);
    });
    await Promise.race([client.ping(), ended]);
  };
  const kill = async () => {
    // It may have exited by itself, for example on a full disk.
    if (hasEnded(child)) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  await start();
  const close = async () => {
    client.disconnect();
    await kill();
    if (!existingFolder) await rm(folder, { recursive: true, force: true });
  };
  return {
    url: `redis://hannun:any@127.0.0.1:${port}`,
    folder,
    client,
    kill,
    start,
    async crash() {
      await kill();
      await start();
    },
    freeze: (frozen) => void child.kill(frozen ? 'SIGSTOP' : 'SIGCONT'),
    close,
    [Symbol.asyncDispose]: close,
  };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
