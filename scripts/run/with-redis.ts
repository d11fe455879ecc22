import { join } from 'node:path';
import { ensureRedisProgram } from '../bootstrap/redis-program.ts';
import { connectToRunningRedis } from './orphan-redis.ts';
import { startPrivateRedis } from './private-redis.ts';
import { dataDir } from './settings.ts';

/**
 * Runs a task on the Redis of REDIS_URL, on that of a running `npm start`, or on its files with a Redis
 * started for the task.
 */
export async function withRedis<Result>(task: (url: string) => Promise<Result>): Promise<Result> {
  if (process.env.REDIS_URL) return task(process.env.REDIS_URL);
  const dir = join(dataDir(), 'redis');
  const running = await connectToRunningRedis(dir);
  running?.disconnect();
  if (running) return task(`redis://127.0.0.1:${running.options.port}`);
  const redis = await startPrivateRedis({ program: await ensureRedisProgram(), dir });
  try {
    return await task(redis.operatorUrl);
  } finally {
    await redis.stop();
  }
}
