import { afterEach, expect, it } from 'vitest';
import { startNode } from '../testing/node.js';
import { type RedisServer, startRedis } from '../testing/redis-server.js';

let redis: RedisServer;
afterEach(() => redis.close());

it.each([
  ['appendonly', ['--appendonly', 'no', '--appendfsync', 'always']],
  ['appendfsync', ['--appendonly', 'yes', '--appendfsync', 'everysec']],
  [
    'no-appendfsync-on-rewrite',
    ['--appendonly', 'yes', '--appendfsync', 'always', '--no-appendfsync-on-rewrite', 'yes'],
  ],
  [
    'maxmemory-policy',
    ['--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'allkeys-lru'],
  ],
])('refuses a Redis that could forget by its %s, in one line with the fix', async (setting, settings) => {
  redis = await startRedis(settings);
  const start = startNode(redis.url);
  await expect(start).rejects.toThrow(
    new RegExp(`^[^\\n]*${setting} is "[^"]+", needed is[^\\n]*Fix:[^\\n]*$`),
  );
});

it('refuses a Redis that cuts its torn file by itself, and takes it once that is mended while it runs', async () => {
  redis = await startRedis();
  await redis.client.config('SET', 'aof-load-truncated', 'yes');
  await expect(startNode(redis.url)).rejects.toThrow(
    /^[^\n]*aof-load-truncated is "yes", needed is "no"\. Fix: [^\n]*BGREWRITEAOF[^\n]*start-redis\.sh[^\n]*$/,
  );
  await redis.client.config('SET', 'aof-load-truncated', 'no');
  await (await startNode(redis.url)).close();
});

it('starts on it where that is allowed, and readiness says so', async () => {
  redis = await startRedis(['--appendonly', 'no']);
  const node = await startNode(redis.url, { allowForgetfulRedis: true });
  const ready = await (await fetch(`${node.url}/readyz`)).json();
  expect(ready).toMatchObject({ ready: true, warning: expect.stringContaining('appendonly') });
  await node.close();
});

it('says in one line where Redis does not answer, without its password, and what to do', async () => {
  redis = await startRedis();
  await redis.kill();
  const start = startNode(redis.url.replace(':any@', ':secret@'));
  await expect(start).rejects.toThrow(/^Redis at redis:\/\/127\.0\.0\.1:\d+ does not answer\. Start it/);
});

it('says in one line that a port is taken', async () => {
  redis = await startRedis();
  const first = await startNode(redis.url);
  await expect(startNode(redis.url, { port: first.port })).rejects.toThrow(/^Port \d+ is in use\. Stop/);
  await first.close();
});
