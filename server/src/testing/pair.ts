import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { startNode, TestClock, type TestNode } from './node.js';
import { type RedisServer, startRedis } from './redis-server.js';

/** Two nodes on one Redis, as a district has them at least. */
export type Pair = { redis: RedisServer; one: TestNode; other: TestNode; close: () => Promise<void> };

/** Starts a Redis and two nodes on it, both set up like this and by this clock. */
export async function startPair(change: Partial<Config> = {}, clock: Clock = new TestClock()): Promise<Pair> {
  const redis = await startRedis();
  const one = await startNode(redis.url, change, clock);
  const other = await startNode(redis.url, change, clock);
  const close = async () => {
    await one.close();
    await other.close();
    await redis.close();
  };
  return { redis, one, other, close };
}
