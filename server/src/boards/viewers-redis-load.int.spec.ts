import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RedisServer, startRedis } from '../testing/redis-server.js';
import { openSocket, plaza, startNode, type TestNode } from '../testing/test-node.js';

let redis: RedisServer;
let node: TestNode;

beforeAll(async () => {
  redis = await startRedis();
  node = await startNode(redis.url);
});
afterAll(async () => {
  await node.close();
  await redis.close();
});

it('sends no Redis command for a viewer, however many there are', async () => {
  const count = 400;
  await redis.client.config('RESETSTAT');
  const viewers = await Promise.all(Array.from({ length: count }, () => openSocket(node.url)));
  await Promise.all(viewers.map((viewer) => viewer.emitWithAck('watch', { clinicId: plaza })));
  const statistics = await redis.client.info('commandstats');
  const calls = [...statistics.matchAll(/calls=(\d+)/g)].map(([, times]) => Number(times));
  // A node's own polling, every two seconds with or without viewers, is all Redis sees.
  expect(Math.max(...calls)).toBeLessThan(count);
  for (const viewer of viewers) viewer.disconnect();
});
