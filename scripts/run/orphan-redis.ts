import { readFile, realpath } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { logStep, UserError } from '../bootstrap/cli.ts';

/** Every running `npm start` keeps a connection of this name open, which marks its Redis as in use. */
export const ownerConnectionName = 'hannun-start';

const timeoutMs = 10_000;

/**
 * Stops the Redis that a killed run left on this folder, so that two never write one file. Throws when that
 * run is still alive.
 */
export async function stopOrphanedRedis(dir: string): Promise<void> {
  const redis = await connectToRunningRedis(dir);
  if (!redis) return;
  try {
    await shutDown(redis, dir);
  } catch (error) {
    throw error instanceof UserError ? error : noAnswer(redis.options.port, error);
  } finally {
    redis.disconnect();
  }
}

/** Connects to the Redis that already uses this folder, if there is one. */
export async function connectToRunningRedis(dir: string): Promise<Redis | undefined> {
  const port = Number(await readFile(`${dir}/port`, 'utf8').catch(() => '0'));
  const redis = port === 0 ? undefined : await connect(port);
  if (!redis) return undefined;
  try {
    const [, folder = ''] = await redis.config('GET', 'dir');
    if ((await realpath(folder)) === (await realpath(dir))) return redis;
  } catch (error) {
    redis.disconnect();
    throw noAnswer(port, error);
  }
  redis.disconnect();
  return undefined;
}

function noAnswer(port: number | undefined, error: unknown): UserError {
  const reason = error instanceof Error ? error.message : error;
  return new UserError(
    `The Redis of an earlier run on port ${port} does not answer (${reason}). Stop that process.`,
  );
}

async function connect(port: number): Promise<Redis | undefined> {
  const redis = new Redis({ port, lazyConnect: true, commandTimeout: timeoutMs, retryStrategy: () => null });
  redis.on('error', () => {});
  return redis.connect().then(
    () => redis,
    () => undefined,
  );
}

async function shutDown(redis: Redis, dir: string): Promise<void> {
  if (String(await redis.client('LIST')).includes(`name=${ownerConnectionName}`)) {
    throw new UserError(
      `Another npm start is using ${dir}. Stop it first, or set DATA_DIR to another folder.`,
    );
  }
  logStep('Stopping the Redis that a killed run left behind …');
  // Redis answers a shutdown by closing the connection, which rejects the call.
  await redis.shutdown().catch(() => {});
  await waitUntilStopped(redis.options.port ?? 0);
}

/** Redis has written everything to disk before it releases its port; its process may remain as a zombie. */
async function waitUntilStopped(port: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (let redis = await connect(port); redis; redis = await connect(port)) {
    redis.disconnect();
    if (Date.now() > deadline)
      throw new UserError(`The Redis of an earlier run on port ${port} does not stop. Stop it manually.`);
    await wait(50);
  }
}
