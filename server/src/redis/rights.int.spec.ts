import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RedisServer, startRedis } from '../testing/redis-server.js';

let redis: RedisServer;
let server: Redis;

beforeAll(async () => {
  redis = await startRedis();
  server = new Redis(redis.url);
});
afterAll(async () => {
  server.disconnect();
  await redis.close();
});

it.each([
  ['FLUSHALL'],
  ['FLUSHDB'],
  ['KEYS', '*'],
  ['SCAN', '0'],
  ['CONFIG', 'SET', 'appendfsync', 'no'],
  ['SHUTDOWN', 'NOSAVE'],
  ['REPLICAOF', 'NO', 'ONE'],
  ['MODULE', 'LIST'],
  ['ACL', 'SETUSER', 'hannun', '+@all'],
  ['MONITOR'],
  ['SAVE'],
  ['CLIENT', 'KILL', 'TYPE', 'normal'],
  ['SCRIPT', 'FLUSH'],
  ['MIGRATE', '127.0.0.1', '1', 'hannun:x', '0', '10'],
])('does not let the server %s %s', async (command, ...details) => {
  await expect(server.call(command, ...details)).rejects.toThrow(/^NOPERM/);
});

it('keeps the server to its own keys and channels, from scripts too', async () => {
  const foreign = "return redis.call('GET', KEYS[1])";
  await expect(server.get('somebody-else')).rejects.toThrow(/^NOPERM/);
  await expect(server.eval(foreign, 1, 'somebody-else')).rejects.toThrow(/NOPERM/);
  await expect(server.publish('somebody-else', 'x')).rejects.toThrow(/^NOPERM/);
  expect(await server.eval(foreign, 1, 'hannun:nothing')).toBeNull();
});
