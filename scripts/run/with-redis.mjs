import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { ensureRedisProgram } from '../bootstrap/redis-program.mjs';
import { startPrivateRedis } from './private-redis.mjs';
import { dataDir } from './settings.mjs';

/**
 * Runs a task on the Redis of REDIS_URL, on that of a running `npm start`, or on its files with a Redis
 * started for the task.
 */
export async function withRedis(task) {
  if (process.env.REDIS_URL) return task(process.env.REDIS_URL);
  const dir = join(dataDir(), 'redis');
  const running = await findRunningRedis(dir);
  if (running) return task(running);
  const redis = await startPrivateRedis({ program: await ensureRedisProgram(), dir });
  try {
    return await task(redis.operatorUrl);
  } finally {
    await redis.stop();
  }
}

async function findRunningRedis(dir) {
  const port = Number(await readFile(`${dir}/port`, 'utf8').catch(() => '0'));
  if (port === 0) return undefined;
  const redis = new Redis({ port, lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => {});
  const found = await redis.connect().then(
    async () => (await redis.config('GET', 'dir'))[1],
    () => undefined,
  );
  redis.disconnect();
  return found === dir ? `redis://127.0.0.1:${port}` : undefined;
}
