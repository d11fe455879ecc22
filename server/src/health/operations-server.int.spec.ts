import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RedisServer, startRedis } from '../testing/redis-server.js';
import { startNode, type TestNode } from '../testing/test-node.js';

let redis: RedisServer;
let node: TestNode;
beforeAll(async () => {
  redis = await startRedis();
  node = await startNode(redis.url, { operationsPort: 0 });
});
afterAll(async () => {
  await node.close();
  await redis.close();
});

const paths = ['/healthz', '/readyz', '/metrics'];
const statusOf = async (origin: string, path: string, method = 'GET') =>
  (await fetch(`${origin}${path}`, { method })).status;

it('serves operations paths on their own port only, however the path is written', async () => {
  const inside = `http://127.0.0.1:${node.operationsPort}`;
  for (const path of paths) expect(await statusOf(inside, path), path).toBe(200);
  const written = ['%6detrics', '/metrics', 'metrics/', 'metrics?x', 'metrics;x', 'a/../metrics', '%72eadyz'];
  for (const path of [...paths, ...written.map((rest) => `/${rest}`)])
    for (const method of ['GET', 'HEAD', 'POST'])
      expect(await statusOf(node.url, path, method), `${method} ${path}`).toBe(404);
});

it('serves nothing else on the operations port', async () => {
  const inside = `http://127.0.0.1:${node.operationsPort}`;
  for (const path of ['/', '/api/v1/clinics', '/api/v1/admin/devices', '/office', '/socket.io/'])
    expect(await statusOf(inside, path), path).toBe(404);
  expect(await statusOf(node.url, '/api/v1/clinics')).toBe(200);
});
