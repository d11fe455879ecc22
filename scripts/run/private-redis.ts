import { mkdir, writeFile } from 'node:fs/promises';
import { aborted } from 'node:util';
import { Redis } from 'ioredis';
import { inRoot } from '../bootstrap/paths.ts';
import { ownerConnectionName, stopOrphanedRedis } from './orphan-redis.ts';
import { superviseRedis } from './redis-supervisor.ts';
import { findFreePort } from './settings.ts';

const redisArguments = (dir: string, port: number): string[] => [
  ...['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--logfile', `${dir}/redis.log`],
  ...['--appendonly', 'yes', '--appendfsync', 'always', '--no-appendfsync-on-rewrite', 'no'],
  ...['--save', '', '--maxmemory-policy', 'noeviction'],
  ...['--aclfile', inRoot('deploy', 'redis', 'users.acl')],
];

type RedisOptions = { program: string; dir: string; stopping?: AbortSignal };

export type PrivateRedis = {
  url: string;
  operatorUrl: string;
  failed: Promise<never>;
  stop: () => Promise<void>;
};

/**
 * Runs and supervises a Redis on this folder. `url` signs in as the restricted user of the server,
 * `operatorUrl` as an operator with all rights. `failed` rejects when Redis dies before it was ever ready.
 */
export async function startPrivateRedis({ program, dir, stopping }: RedisOptions): Promise<PrivateRedis> {
  await mkdir(dir, { recursive: true });
  await stopOrphanedRedis(dir);
  const port = await findFreePort();
  // Written before Redis starts, so that even a run killed now can be found again.
  await writeFile(`${dir}/port`, String(port));
  const supervisor = superviseRedis({ ...startCommand(program, redisArguments(dir, port)), dir });
  const owner = new Redis({ port, connectionName: ownerConnectionName, retryStrategy: () => 100 });
  owner.on('error', () => {});
  const stop = async () => {
    owner.disconnect();
    await supervisor.stop();
  };
  const stopRequested = stopping ? [aborted(stopping, owner)] : [];
  await Promise.race([waitUntilReady(owner), supervisor.failed, ...stopRequested]).catch(async (error) => {
    await stop();
    throw error;
  });
  supervisor.ready();
  const address = `127.0.0.1:${port}`;
  return {
    url: `redis://hannun:own@${address}`,
    operatorUrl: `redis://${address}`,
    failed: supervisor.failed,
    stop,
  };
}

/** The start script repairs a torn file first; without `sh`, Redis itself refuses such a file. */
function startCommand(program: string, args: readonly string[]): { command: string; args: string[] } {
  if (process.platform === 'win32')
    return { command: program, args: [...args, '--aof-load-truncated', 'no'] };
  return { command: 'sh', args: [inRoot('deploy', 'redis', 'start-redis.sh'), program, ...args] };
}

/** `once` of node:events would reject at the first refused connection, while Redis is still starting. */
const waitUntilReady = (redis: Redis): Promise<void> =>
  new Promise((resolve) => redis.once('ready', resolve));
