import { once } from 'node:events';
import { expect, it } from 'vitest';
import { useRedis } from '../testing/fixtures.js';
import { openNetworkProxy } from '../testing/network-proxy.js';
import { subscribe } from './connection.js';
import { channels } from './keys.js';

it('notices a dead subscription that was never closed, and subscribes again', async () => {
  const redis = await useRedis();
  await using link = await openNetworkProxy(redis.url);
  const subscription = subscribe(link.redisUrl);
  // Not by `once` of Node, which rejects at the error of the dead connection.
  const seen = (event: string) => new Promise<void>((resolve) => subscription.once(event, resolve));
  await seen('listening');
  link.set('held');
  await seen('close');
  link.set('open');
  await seen('listening');
  const heard = once(subscription, 'message');
  await redis.client.publish(channels.lastSeen, 'a clinic');
  expect(await heard).toEqual([channels.lastSeen, 'a clinic']);
  subscription.disconnect();
});
