import type { ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Redis } from 'ioredis';
import { type RedisProcess, spawnRedis } from './redis-process.js';

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

/** The access rules of production, so that a forbidden command fails here as well. */
const aclFile = resolve(import.meta.dirname, '../../../deploy/redis/users.acl');

/**
 * Below the ports that systems give out themselves (from 32768 on), so that no client or server of another test takes
 * one meanwhile. The bus of a cluster uses the port 10 000 above.
 */
const firstPort = 10_000;
const endOfPorts = 22_768;

export async function startRedis(
  settings: readonly string[] = durableSettings,
  existingFolder?: string,
): Promise<RedisServer> {
  const folder = existingFolder ?? (await mkdtemp(join(tmpdir(), 'hannun-redis-')));
  const common = ['--bind', '127.0.0.1', '--dir', folder, '--aclfile', aclFile, '--save', '', ...settings];
  const { port, ...first } = await spawnOnFreePort(common);
  let running: RedisProcess = first;
  const client = new Redis({ port, lazyConnect: true, retryStrategy: () => 20, maxRetriesPerRequest: null });
  // Outages are part of the tests.
  client.on('error', () => undefined);
  const start = async (more: readonly string[] = []) => {
    // Two faults at the same time may both restart it.
    if (hasEnded(running.child)) running = spawnRedis(['--port', `${port}`, ...common, ...more]);
    if (!(await running.ready)) throw new Error(`Port ${port} was taken while Redis was down`);
    const ended = once(running.child, 'exit').then(([code]) => {
      throw new Error(`Redis ended with ${code} before it answered`);
    });
    await Promise.race([client.ping(), ended]);
  };
  const kill = async () => {
    // It may have exited by itself, for example on a full disk.
    if (hasEnded(running.child)) return;
    const gone = once(running.child, 'exit');
    running.child.kill('SIGKILL');
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
    freeze: (frozen) => void running.child.kill(frozen ? 'SIGSTOP' : 'SIGCONT'),
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function spawnOnFreePort(options: readonly string[]): Promise<RedisProcess & { port: number }> {
  for (;;) {
    const port = randomInt(firstPort, endOfPorts);
    const redis = spawnRedis(['--port', `${port}`, ...options]);
    if (await redis.ready) return { ...redis, port };
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;
