import { beforeEach, expect, it } from 'vitest';
import { keys } from '../redis/keys.js';
import { TestClock } from '../testing/clock.js';
import { closeAfterwards } from '../testing/close-afterwards.js';
import { useNode, useRedis, useTablet } from '../testing/fixtures.js';
import { callApi } from '../testing/http-client.js';
import type { TestNode } from '../testing/node.js';
import type { RedisServer } from '../testing/redis-server.js';
import { soon } from '../testing/soon.js';
import { send, type Tap, tap } from '../testing/tablet.js';
import { startFakePushService } from './testing/fake-push-service.js';

const forest = 'seoul-forest';
const today = '2026-11-23';
const at = (time: string) => Date.parse(`${time}+09:00`);

let redis: RedisServer;
let endpoint: Awaited<ReturnType<typeof startFakePushService>>;
let clock: TestClock;
let nodes: TestNode[];

beforeEach(async () => {
  redis = await useRedis();
  endpoint = await startFakePushService();
  closeAfterwards(() => endpoint[Symbol.asyncDispose]());
  clock = new TestClock(at(`${today}T08:00:00`));
  const change = { pushServiceOrigins: [endpoint.origin] };
  nodes = [await useNode(change, clock), await useNode(change, clock)];
});

const request = (method: 'PUT' | 'DELETE', body: object, clinicId = forest) =>
  callApi(nodes[0] as TestNode, `/clinics/${clinicId}/push`, { method, body });
const subscribe = (change: object = {}, clinicId = forest) =>
  request('PUT', { target: endpoint.target, language: 'ko', ...change }, clinicId);

it('notifies a phone once when the clinic opens, on whichever node, and deletes the subscription', async () => {
  expect((await subscribe()).status).toBe(204);
  expect((await subscribe({ language: 'en' })).status).toBe(204);
  expect(endpoint.received).toEqual([]);
  clock.currentMs = at(`${today}T10:00:00`);
  await soon(() => expect(endpoint.received).toHaveLength(1));
  expect(endpoint.received[0]?.message).toEqual({
    title: 'Seoul Forest Temporary Screening Site',
    body: 'Check-in is open now',
    tag: 'opening-seoul-forest',
    url: '/clinics/seoul-forest',
  });
  expect(await redis.client.exists(keys.openingSubscriptions(forest, today))).toBe(0);
  // A subscription for the second break shows that everything before it has been sent.
  clock.currentMs = at(`${today}T12:30:00`);
  await soon(async () => expect((await subscribe()).status).toBe(204));
  clock.currentMs = at(`${today}T13:00:00`);
  await soon(() => expect(endpoint.received.length).toBeGreaterThan(1));
  expect(endpoint.received.slice(1).map(({ message }) => message)).toMatchObject([
    { title: '서울숲 임시선별검사소', body: '지금 접수하고 있어요' },
  ]);
});

it('keeps a subscription overnight, but not beyond the next day', async () => {
  clock.currentMs = at(`${today}T20:00:00`);
  await soon(async () => expect((await subscribe()).status).toBe(204));
  const life = await redis.client.ttl(keys.openingSubscriptions(forest, today));
  expect(life).toBeGreaterThan(27 * 3600);
  expect(life).toBeLessThanOrEqual(28 * 3600);
  clock.currentMs = at('2026-11-24T10:00:00');
  await soon(() => expect(endpoint.received).toHaveLength(1));
});

it('names the tests that take people in, where not all do', async () => {
  const healthCentre = 'seongdong-health-centre';
  clock.currentMs = at(`${today}T10:00:00`);
  const tablet = await useTablet(nodes[0] as TestNode, { clinicId: healthCentre });
  const act = (command: Tap) =>
    send(tablet, tap(command, new Date(clock.currentMs).toISOString(), healthCentre));
  await act({ type: 'check-in', lane: 'pcr' });
  await act({ type: 'last-number', lane: 'pcr', number: 1 });
  await act({ type: 'close-intake' });
  await soon(async () => expect((await subscribe({}, healthCentre)).status).toBe(204));
  await act({ type: 'reopen-intake' });
  await soon(() => expect(endpoint.received).toHaveLength(1));
  expect(endpoint.received[0]?.message).toMatchObject({ body: '신속항원: 지금 접수하고 있어요' });
});

it('notifies nobody who has unsubscribed', async () => {
  await subscribe();
  expect((await request('DELETE', { endpoint: endpoint.target.endpoint })).status).toBe(204);
  expect(await redis.client.exists(keys.openingSubscriptions(forest, today))).toBe(0);
});

it('rejects a subscription to an open or unknown clinic, or with an endpoint that is no push service', async () => {
  expect(await subscribe({}, 'wangsimni-plaza')).toMatchObject({
    status: 409,
    body: { error: { code: 'already-done' } },
  });
  expect((await subscribe({}, 'nowhere')).status).toBe(404);
  const elsewhere = { ...endpoint.target, endpoint: 'https://example.org/' };
  expect((await subscribe({ target: elsewhere })).status).toBe(400);
  expect((await subscribe({ language: 'xx' })).status).toBe(400);
});

it('limits the subscriptions to one clinic', async () => {
  await subscribe();
  const made = Array.from({ length: 4_999 }, (_, index) => [`made-up-${index}`, '{}']).flat();
  await redis.client.hset(keys.openingSubscriptions(forest, today), ...made);
  const other = { ...endpoint.target, endpoint: `${endpoint.origin}/another-browser` };
  expect((await subscribe({ target: other })).status).toBe(429);
});
