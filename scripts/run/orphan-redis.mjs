import { readFile, realpath } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { logStep, UserError } from '../bootstrap/cli.mjs';

/** Every running `npm start` keeps a connection of this name open, which marks its Redis as in use. */
export const ownerConnectionName = 'hannun-start';

const timeoutMs = 10_000;

/**
 * Stops the Redis that a killed run left on this folder, so that two never write one file. Throws when that
 * run is still alive.
 */
export async function stopOrphanedRedis(dir) {
  const port = Number(await readFile(`${dir}/port`, 'utf8').catch(() => '0'));
  if (port === 0) return;
  const redis = await connect(port);
  if (!redis) return;
  try {
    if (await usesDataDir(redis, dir)) await shutDown(redis, dir);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `The Redis of an earlier run on port ${port} does not answer (${error.message}). Stop that process.`,
    );
  } finally {
    redis.disconnect();
  }
}

async function connect(port) {
  const redis = new Redis({
    port,
    lazyConnect: true,
    commandTimeout: timeoutMs,
    retryStrategy: () => null,
  });
  redis.on('error', () => {});
  return redis.connect().then(
    () => redis,
    () => undefined,
  );
}

async function usesDataDir(redis, dir) {
  const [, folder] = await redis.config('GET', 'dir');
  return (await realpath(folder)) === (await realpath(dir));
}

async function shutDown(redis, dir) {
  if ((await redis.client('LIST')).includes(`name=${ownerConnectionName}`)) {
    throw new UserError(
      `Another npm start is using ${dir}. Stop it first, or set DATA_DIR to another folder.`,
    );
  }
  logStep('Stopping the Redis that a killed run left behind …');
  // Redis answers a shutdown by closing the connection, which rejects the call.
  await redis.shutdown().catch(() => {});
  await waitUntilStopped(redis.options.port);
}

/** Redis has written everything to disk before it releases its port; its process may remain as a zombie. */
async function waitUntilStopped(port) {
  const deadline = Date.now() + timeoutMs;
  for (let redis = await connect(port); redis; redis = await connect(port)) {
    redis.disconnect();
    if (Date.now() > deadline)
      throw new UserError(`The Redis of an earlier run on port ${port} does not stop. Stop it manually.`);
    await wait(50);
  }
}
