import { mkdir, writeFile } from 'node:fs/promises';
import { Redis } from 'ioredis';
import { inRoot } from '../bootstrap/root.mjs';
import { keepAlive } from './keep-alive.mjs';
import { ownerName, stopOrphan } from './orphan-redis.mjs';
import { freePort } from './settings.mjs';

/** Nothing it has acknowledged may be forgotten: every write is on disk before its answer. */
const settings = (dir, port) => [
  ...['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--logfile', `${dir}/redis.log`],
  ...['--appendonly', 'yes', '--appendfsync', 'always', '--no-appendfsync-on-rewrite', 'no'],
  ...['--save', '', '--maxmemory-policy', 'noeviction'],
  ...['--aclfile', inRoot('deploy', 'redis', 'users.acl')],
];

/**
 * Runs a Redis of our own on a folder, and runs it again whenever it dies. Its `url` enters as the
 * user that may do only what the product does; by its `operatorUrl` one may do all, on this machine only.
 * @param {{ program: string, dir: string, stopping?: AbortSignal }} options stopping: it need not be ready any more
 * @returns {Promise<{ url: string, operatorUrl: string, failed: Promise<never>, stop: () => Promise<void> }>} failed: rejects when it died before it was ever ready
 */
export async function startPrivateRedis({ program, dir, stopping }) {
  await mkdir(dir, { recursive: true });
  await stopOrphan(dir);
  const port = await freePort();
  // Written before Redis starts, so that even a run killed at this very moment leaves a trace.
  await writeFile(`${dir}/port`, String(port));
  const keeper = keepAlive({ ...startOf(program, settings(dir, port)), dir });
  const owner = new Redis({ port, connectionName: ownerName, retryStrategy: () => 100 });
  // Its state is told by the process's own end; this connection only waits until it is back.
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

/** Redis and its arguments, by the script that mends its file first; where there is no `sh`, Redis refuses a torn one itself. */
function startOf(program, args) {
  if (process.platform === 'win32')
    return { command: program, args: [...args, '--aof-load-truncated', 'no'] };
  return { command: 'sh', args: [inRoot('deploy', 'redis', 'start-redis.sh'), program, ...args] };
}

/** `once` of node:events would give up at the first refused connection, while Redis is still starting. */
const isReady = (redis) => new Promise((resolve) => redis.once('ready', resolve));

const aborted = (signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) resolve();
    else signal?.addEventListener('abort', () => resolve(), { once: true });
  });
