import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { expect, it, onTestFinished, vi } from 'vitest';
import { readConfig } from '../core/config.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { PushRepository } from './push.repository.js';
import { PushSender } from './push-sender.js';
import { PushServiceAllowlist } from './push-service-allowlist.js';
import { startFakePushService } from './testing/fake-push-service.js';
import { Vapid } from './vapid.js';

it('sends to the endpoint and follows no redirect', async () => {
  vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
  const endpoint = await startFakePushService();
  onTestFinished(() => endpoint[Symbol.asyncDispose]());
  const config = readConfig({ REDIS_URL: 'redis://127.0.0.1', PUSH_SERVICES: endpoint.origin });
  const connections = new RedisConnections(new Redis({ lazyConnect: true }));
  const vapid = new Vapid(new PushRepository(connections), connections, config);
  const sender = new PushSender(vapid, new PushServiceAllowlist(config));
  const message = { title: 'A001', body: 'now', tag: 'A001', url: '/' };
  endpoint.answer(307);
  expect(await sender.send(endpoint.target, message)).toBe('failed');
  expect(endpoint.asked).toEqual(['/a-browser']);
  endpoint.answer(201);
  expect(await sender.send(endpoint.target, message)).toBe('sent');
});
