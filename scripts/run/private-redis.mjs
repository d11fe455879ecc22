import { mkdir, writeFile } from 'node:fs/promises';
import { Redis } from 'ioredis';
import { inRoot } from '../bootstrap/root.mjs';
import { keepAlive } from './keep-alive.mjs';
import { ownerName, stopOrphan } from './orphan-redis.mjs';
import { freePort } from './settings.mjs';

const settings = (dir, port) => [
  ...['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--logfile', `${dir}/redis.log`],
  ...['--appendonly', 'yes', '--appendfsync', 'always', '--no-appendfsync-on-rewrite', 'no'],
  ...['--save', '', '--maxmemory-policy', 'noeviction'],
  ...['--aclfile', inRoot('deploy', 'redis', 'users.acl')],
];

/**
 * Runs and supervises a Redis on this folder. `url` signs in as the restricted user of the server,
 * `operatorUrl` as an operator with all rights. `failed` rejects when Redis dies before it was ever ready.
 */
export async function startPrivateRedis({ program, dir, stopping }) {
  await mkdir(dir, { recursive: true });
  await stopOrphan(dir);
  const port = await freePort();
  // Written before Redis starts, so that even a run killed now can be found again.
  await writeFile(`${dir}/port`, String(port));
  const keeper = keepAlive({ ...startOf(program, settings(dir, port)), dir });
  const owner = new Redis({ port, connectionName: ownerName, retryStrategy: () => 100 });
  owner.on('error', () => {});
  const stop = async () => {
    owner.disconnect();
    await keeper.stop();
  };
  await Promise.race([isReady(owner), keeper.failed, aborted(stopping)]).catch(async (error) => {
    await stop();
    throw error;
  });
  keeper.ready();
  const place = `127.0.0.1:${port}`;
  return { url: `redis://hannun:own@${place}`, operatorUrl: `redis://${place}`, failed: keeper.failed, stop };
}

/** The start script repairs a torn file first; without `sh`, Redis itself refuses such a file. */
function startOf(program, args) {
  if (process.platform === 'win32')
    return { command: program, args: [...args, '--aof-load-truncated', 'no'] };
  return { command: 'sh', args: [inRoot('deploy', 'redis', 'start-redis.sh'), program, ...args] };
}

/** `once` of node:events would reject at the first refused connection, while Redis is still starting. */
const isReady = (redis) => new Promise((resolve) => redis.once('ready', resolve));

const aborted = (signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) resolve();
    else signal?.addEventListener('abort', () => resolve(), { once: true });
  });
