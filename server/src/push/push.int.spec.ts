import type { Socket } from 'socket.io-client';
import { beforeEach, expect, it } from 'vitest';
import { TestClock } from '../testing/clock.js';
import { closeAfterwards } from '../testing/close-afterwards.js';
import { useNode, useRedis, useTablet } from '../testing/fixtures.js';
import { callApi } from '../testing/http-client.js';
import type { TestNode } from '../testing/node.js';
import type { RedisServer } from '../testing/redis-server.js';
import { soon } from '../testing/soon.js';
import { checkIn, send, tap } from '../testing/tablet.js';
import { startFakePushService } from './testing/fake-push-service.js';

let redis: RedisServer;
let endpoint: Awaited<ReturnType<typeof startFakePushService>>;
let nodes: TestNode[];
let tablet: Socket;
let clock: TestClock;

beforeEach(async () => {
  endpoint = await startFakePushService();
  closeAfterwards(() => endpoint[Symbol.asyncDispose]());
  const change = { pushServiceOrigins: [endpoint.origin] };
  clock = new TestClock();
  const one = await useNode(change, clock);
  nodes = [one, await useNode(change, clock)];
  redis = await useRedis();
  tablet = await useTablet(one);
});

const server = (index = 0) => nodes[index] as TestNode;

async function checkInParty(): Promise<{ ticket: string; token: string }> {
  const ack = await send(tablet, checkIn());
  if (!ack.ok || !('token' in ack.result)) throw new Error(JSON.stringify(ack));
  return ack.result;
}

const call = () => send(tablet, tap({ type: 'call', lane: 'pcr', booth: '2' }));

const subscribe = (token: string, change: object = {}, node = 0) =>
  callApi(server(node), `/tickets/${token}/push`, {
    method: 'PUT',
    body: { target: endpoint.target, ahead: 1, language: 'ko', ...change },
  });

const notificationTexts = () => endpoint.received.map(({ message }) => (message as { body: string }).body);

it('notifies a phone once when few people are ahead and once when called, on whichever node', async () => {
  await checkInParty();
  await checkInParty();
  const { token } = await checkInParty();
  // The other node learns of a slip a moment later than the one that issued it.
  await soon(async () => expect((await callApi(server(1), `/tickets/${token}`)).status).toBe(200));
  expect((await subscribe(token, {}, 1)).status).toBe(204);
  await call();
  await soon(() => expect(notificationTexts()).toEqual(['A003번, 1명 남았어요. 검사실 가까이 와 주세요']));
  await call();
  await call();
  await soon(() => expect(notificationTexts()).toContain('A003번, 지금 들어오세요. 2번 검사실이에요'));
  expect(notificationTexts()).toHaveLength(2);
  expect(endpoint.received[0]?.message).toMatchObject({ title: 'A003', url: `/t/${token}` });
  expect(endpoint.received[0]?.headers.authorization).toMatch(/^vapid t=/);
});

it('notifies after midnight who subscribed before, where the line goes on', async () => {
  await checkInParty();
  await checkInParty();
  const { token } = await checkInParty();
  expect((await subscribe(token)).status).toBe(204);
  clock.currentMs = Date.parse('2026-11-24T00:00:02+09:00');
  await call();
  await soon(() => expect(notificationTexts()).toEqual(['A003번, 1명 남았어요. 검사실 가까이 와 주세요']));
  await callApi(server(1), `/tickets/${token}/push`, { method: 'DELETE' });
  expect(await redis.client.keys('*:push:*')).toEqual([]);
});

it('notifies in the chosen language, and not after unsubscribing', async () => {
  await checkInParty();
  const { token } = await checkInParty();
  await subscribe(token, { language: 'vi' });
  await soon(() =>
    expect(notificationTexts()).toEqual(['Số A002: còn 1 người. Hãy đến gần phòng xét nghiệm']),
  );
  await callApi(server(), `/tickets/${token}/push`, { method: 'DELETE' });
  await call();
  await call();
  const other = await checkInParty();
  await subscribe(other.token);
  await soon(() => expect(notificationTexts()).toHaveLength(2));
  expect(notificationTexts()[1]).toContain('A003');
});

it('deletes the subscription of a browser that no longer accepts messages', async () => {
  const { token } = await checkInParty();
  endpoint.answer(410);
  await subscribe(token);
  await soon(async () => expect(await redis.client.keys('*:push:*')).toEqual([]));
});

it('keeps subscriptions and sent notifications for one day only', async () => {
  const { token } = await checkInParty();
  await subscribe(token);
  await soon(() => expect(notificationTexts()).toHaveLength(1));
  for (const key of await redis.client.keys('*push*')) {
    expect(await redis.client.ttl(key)).toBeGreaterThan(0);
    expect(await redis.client.ttl(key)).toBeLessThanOrEqual(86_400);
  }
});

it('uses the same key on all nodes', async () => {
  const keyOf = async (index: number) => (await callApi(server(index), '/push-key')).body;
  const key = await keyOf(0);
  expect(key).toEqual({ publicKey: expect.stringMatching(/^[\w-]{87}$/) });
  expect(await keyOf(1)).toEqual(key);
});

it.each([
  ['an endpoint that is no push service', { target: { endpoint: 'https://example.org/', keys: {} } }],
  ['an invalid number of people', { ahead: 0 }],
  ['an unsupported language', { language: 'xx' }],
])('rejects %s', async (_, change) => {
  const { token } = await checkInParty();
  expect((await subscribe(token, change)).status).toBe(400);
});

it('answers 404 for a slip of another day', async () => {
  expect((await subscribe('no-such-token')).status).toBe(404);
});
