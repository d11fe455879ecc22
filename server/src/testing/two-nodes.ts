import type { Clock } from '../core/clock.js';
import type { ServerConfig } from '../core/config.js';
import { type RedisServer, startRedis } from './redis-server.js';
import { startNode, TestClock, type TestNode } from './test-node.js';

export type TwoNodes = { redis: RedisServer; one: TestNode; other: TestNode; close: () => Promise<void> };

export async function startTwoNodes(
  change: Partial<ServerConfig> = {},
  clock: Clock = new TestClock(),
): Promise<TwoNodes> {
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
