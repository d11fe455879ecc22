import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { readConfig } from '../core/config.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { TestClock } from '../testing/clock.js';
import { PushRepository } from './push.repository.js';
import { type ComposePush, PushSender } from './push-sender.js';
import { PushServiceAllowlist } from './push-service-allowlist.js';
import { maxAttempts } from './retry-delay.js';
import { startFakePushService } from './testing/fake-push-service.js';
import { Vapid } from './vapid.js';

const clock = new TestClock();
const message = { title: 'A001', body: 'now', tag: 'A001', url: '/' };
const push = { message, topic: 'slip', expiresAtMs: clock.currentMs + 90_000 };
const atOnce = { 'retry-after': '0' };

let endpoint: Awaited<ReturnType<typeof startFakePushService>>;
let sender: PushSender;

beforeEach(async () => {
  vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
  endpoint = await startFakePushService();
  onTestFinished(() => endpoint[Symbol.asyncDispose]());
  const config = readConfig({ REDIS_URL: 'redis://127.0.0.1', PUSH_SERVICES: endpoint.origin });
  const connections = new RedisConnections(new Redis({ lazyConnect: true }));
  const vapid = new Vapid(new PushRepository(connections), connections, config);
  sender = new PushSender(vapid, new PushServiceAllowlist(config), clock);
});

const send = (compose: ComposePush = () => push) => sender.send(endpoint.target, compose);

it('sends to the endpoint and follows no redirect', async () => {
  endpoint.answer(307);
  expect(await send()).toBe('failed');
  expect(endpoint.asked).toEqual(['/a-browser']);
  endpoint.answer(201);
  expect(await send()).toBe('sent');
});

it('lets a later message take the place of an earlier one, and each expire in time', async () => {
  expect(await send()).toBe('sent');
  expect(endpoint.received[0]?.headers).toMatchObject({ topic: 'slip', ttl: '90', urgency: 'high' });
});

it.each([429, 500, 503])(
  'tries again when the push service answers %i, with what is so then',
  async (status) => {
    endpoint.answer(status, atOnce);
    let asked = 0;
    const outcome = await send(() => {
      asked += 1;
      if (asked === 3) endpoint.answer(201);
      return { ...push, message: { ...message, body: `attempt ${asked}` } };
    });
    expect(outcome).toBe('sent');
    expect(endpoint.received.map((each) => each.message)).toEqual([{ ...message, body: 'attempt 3' }]);
  },
);

it('gives up after a few attempts', async () => {
  endpoint.answer(503, atOnce);
  expect(await send()).toBe('failed');
  expect(endpoint.asked).toHaveLength(maxAttempts);
});

it.each([400, 401, 403, 413])('does not ask again what the push service refuses: %i', async (status) => {
  endpoint.answer(status);
  expect(await send()).toBe('failed');
  expect(endpoint.asked).toHaveLength(1);
});

it('sends nothing once what it announces is past', async () => {
  expect(await send(() => null)).toBe('failed');
  expect(await send(() => ({ ...push, expiresAtMs: clock.currentMs }))).toBe('failed');
  expect(endpoint.asked).toEqual([]);
  endpoint.answer(503, atOnce);
  const announced: (typeof push | null)[] = [push, null];
  expect(await send(() => announced.shift() ?? null)).toBe('failed');
  expect(endpoint.asked).toHaveLength(1);
});

it('does not wait for a push service beyond the time of the message', async () => {
  endpoint.answer(429, { 'retry-after': '90' });
  expect(await send()).toBe('failed');
  expect(endpoint.asked).toHaveLength(1);
});

it('waits for nothing once the server stops', async () => {
  endpoint.answer(503, { 'retry-after': '80' });
  const outcome = send();
  await vi.waitFor(() => expect(endpoint.asked).toHaveLength(1));
  sender.onApplicationShutdown();
  expect(await outcome).toBe('failed');
});
