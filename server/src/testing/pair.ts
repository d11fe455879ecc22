import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { startNode, TestClock, type TestNode } from './node.js';
import { type RedisServer, startRedis } from './redis-server.js';

export type Pair = { redis: RedisServer; one: TestNode; other: TestNode; close: () => Promise<void> };

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
