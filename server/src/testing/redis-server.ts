import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Redis } from 'ioredis';
import { ownProcess } from './own-process.js';

/** A real Redis of a test's own, on a free port and in a folder of its own. */
export type RedisServer = {
  /** For servers: as the user that may do only what the product does. */
  url: string;
  /** Where its files lie. */
  folder: string;
  /** A connection of the test's own, which may do everything. */
  client: Redis;
  /** Kills it without warning. */
  kill: () => Promise<void>;
  /** Lets it stand still: its connections stay, and nothing is answered. */
  hang: () => void;
  /** Lets it go on. */
  resume: () => void;
  /** Starts it again on the same port and files, with these settings besides. */
  start: (more?: readonly string[]) => Promise<void>;
  close: () => Promise<void>;
};

/** Settings under which a Redis forgets nothing. */
export const lasting = ['--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'noeviction'];

/** What starts every Redis: it mends the file first, and becomes Redis. */
export const starter = resolve(import.meta.dirname, '../../../deploy/redis/start-redis.sh');

/** The users of production: what a server does beyond its rights fails here as it would there. */
const users = resolve(import.meta.dirname, '../../../deploy/redis/users.acl');

/** Starts a Redis that forgets nothing, or one with these settings; on an empty folder of its own, or on `given`. */
export async function startRedis(
  settings: readonly string[] = lasting,
  given?: string,
): Promise<RedisServer> {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'hannun-redis-')));
  const port = await freePort();
  const place = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--aclfile', users];
  const options = [...place, '--save', '', ...settings];
  const client = new Redis({ port, lazyConnect: true, retryStrategy: () => 20, maxRetriesPerRequest: null });
  // An outage is part of the tests; the commands themselves tell when it is over.
  client.on('error', () => undefined);
  let child: ChildProcess | null = null;
  const kill = async () => {
    const ending = child;
    child = null;
    // Some Redis ends by itself, on a full disk for one.
    if (!ending || ending.exitCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill('SIGKILL');
    await gone;
  };
  const live = (more: readonly string[] = []) =>
    ownProcess(
      spawn('sh', [starter, process.env.REDIS_SERVER ?? 'redis-server', ...options, ...more], {
        stdio: 'ignore',
      }),
    );
  const start = async (more?: readonly string[]) => {
    child = live(more);
    await client.ping();
  };
  await start();
  const hang = () => void child?.kill('SIGSTOP');
  const resume = () => void child?.kill('SIGCONT');
  const close = async () => {
    client.disconnect();
    await kill();
    if (!given) await rm(folder, { recursive: true, force: true });
  };
  return {
    url: `redis://hannun:any@127.0.0.1:${port}`,
    folder,
    client,
    kill,
    start,
    hang,
    resume,
    close,
  };
}

/** A port nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
