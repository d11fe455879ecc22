import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSocket, plaza, startNode, type TestNode } from '../testing/node.js';
import { type RedisServer, startRedis } from '../testing/redis-server.js';

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

it('asks Redis nothing for a viewer, however many there are', async () => {
  const count = 400;
  await redis.client.config('RESETSTAT');
  const viewers = await Promise.all(Array.from({ length: count }, () => openSocket(node.url)));
  await Promise.all(viewers.map((viewer) => viewer.emitWithAck('watch', { clinicId: plaza })));
  const statistics = await redis.client.info('commandstats');
  const calls = [...statistics.matchAll(/calls=(\d+)/g)].map(([, times]) => Number(times));
  // What a node looks at after its start and every two seconds, whether anybody watches or not, is all there is.
  expect(Math.max(...calls)).toBeLessThan(count);
  for (const viewer of viewers) viewer.disconnect();
});
