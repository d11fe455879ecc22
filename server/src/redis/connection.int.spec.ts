import { once } from 'node:events';
import { createServer, connect as dial, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RedisServer, startRedis } from '../testing/redis-server.js';
import { subscribe } from './connection.js';
import { channels } from './keys.js';

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.close());

/** A proxy to Redis that can stop forwarding without closing the connection. */
async function mortalLine() {
  const near: Socket[] = [];
  const far: Socket[] = [];
  const server = createServer((socket) => {
    const onward = dial(Number(new URL(redis.url).port), '127.0.0.1');
    near.push(socket.on('error', () => undefined));
    far.push(onward.on('error', () => undefined));
    socket.pipe(onward).pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    url: `redis://127.0.0.1:${address.port}`,
    die: () => {
      for (const socket of far) socket.unpipe().destroy();
    },
    close: () => {
      for (const socket of [...near, ...far]) socket.destroy();
      server.close();
    },
  };
}

it('notices a dead subscription that was never closed, and subscribes again', async () => {
  const line = await mortalLine();
  const listening = subscribe(line.url);
  const hearing = () => new Promise<void>((resolve) => listening.once('listening', resolve));
  await hearing();
  line.die();
  await hearing();
  const heard = once(listening, 'message');
  await redis.client.publish(channels.lastSeen, 'a clinic');
  expect(await heard).toEqual([channels.lastSeen, 'a clinic']);
  listening.disconnect();
  line.close();
});
