import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { keys } from '../log/keys.js';
import {
  adminToken,
  checkIn,
  openTablet,
  pairTablet,
  plaza,
  send,
  startNode,
  TestClock,
  type TestNode,
  tap,
} from '../testing/node.js';
import { frame, handshake, openBare } from '../testing/raw-line.js';
import { type RedisServer, startRedis } from '../testing/redis-server.js';

/** What one attacker may cost: bytes in Redis, and a share of one core. */
const budget = { bytes: 1_000_000, core: 0.05 };
const attempts = 1_500;

type Change = [change?: Parameters<typeof startNode>[1], clock?: TestClock];

let redis: RedisServer;
let node: TestNode;
let token: string;
let tablet: Awaited<ReturnType<typeof openTablet>>;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.close());

async function start(...[change, clock]: Change): Promise<void> {
  node = await startNode(redis.url, change, clock);
  token = await pairTablet(node);
  tablet = await openTablet(node, token);
}
afterEach(async () => {
  tablet.disconnect();
  await node.close();
});

/** Bytes of all keys, without Redis's own connections. */
async function stored(): Promise<number> {
  const names = await redis.client.keys('*');
  const sizes = await Promise.all(names.map((name) => redis.client.memory('USAGE', name, 'SAMPLES', 0)));
  return sizes.reduce<number>((sum, size) => sum + Number(size), 0);
}

type Ask = { method?: string; body?: object; headers?: Record<string, string> };
const agent = new Agent({ keepAlive: true, maxSockets: 40 });

const ask = (path: string, { method = 'GET', body, headers = {} }: Ask = {}) =>
  new Promise<{ status: number; body: string }>((answer, fail) => {
    const sent = { port: node.port, path, method, agent, headers: { ...headers, ...(body ? json : {}) } };
    const asked = request(sent, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => answer({ status: response.statusCode ?? 0, body: text }));
    });
    asked.on('error', fail);
    asked.end(body && JSON.stringify(body));
  });
const json = { 'content-type': 'application/json' };
const wish = (slip: string, what: string, body: object = {}, commandId = randomUUID()) =>
  ask(`/api/v1/tickets/${slip}/${what}`, { method: 'POST', body: { commandId, ...body } });

async function admit(): Promise<{ ticket: string; token: string }> {
  const ack = await send(tablet, checkIn());
  if (!ack.ok || !('token' in ack.result)) throw new Error(JSON.stringify(ack));
  return ack.result;
}

/** Runs `action` so many times, `concurrency` at a time. */
async function often(
  times: number,
  abreast: number,
  once: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const line = async () => {
    while (next < times) await once(next++);
  };
  await Promise.all(Array.from({ length: abreast }, line));
}

it('stores only a few rejections per ticket and per stolen token, and still answers staff', async () => {
  // No rate limits: only the rules of the queue apply.
  await start({ rateLimits: 0 });
  const slip = await admit();
  const early = randomUUID();
  const refused = await wish(slip.token, 'answer', { answer: 'coming' }, early);
  expect(refused.status).toBe(409);
  await send(tablet, tap({ type: 'call', lane: 'pcr', booth: '1', ticket: slip.ticket }));
  // The ticket was called meanwhile, but the same command id keeps its first answer.
  expect(await wish(slip.token, 'answer', { answer: 'coming' }, early)).toEqual(refused);
  for (const answer of ['coming', 'late'])
    expect((await wish(slip.token, 'answer', { answer })).status).toBe(200);
  const before = await stored();
  const asks = [
    () => wish(slip.token, 'answer', { answer: 'coming' }),
    () => wish(slip.token, 'leave'),
    () => wish(slip.token, 'postpone', { places: 3 }),
  ];
  const flood = often(attempts, 100, (index) => asks[index % 3]?.() ?? Promise.resolve());
  expect(await send(tablet, checkIn())).toMatchObject({ ok: true });
  await flood;
  expect((await stored()) - before).toBeLessThan(10_000);
  const log = await redis.client.xrange(keys.log(plaza, '2026-11-23'), '-', '+');
  expect(log.filter(([, fields]) => fields.join().includes('"by":"resident:')).length).toBe(2);

  const thief = await openTablet(node, await pairTablet(node));
  const recall = () => tap({ type: 'recall', ticket: 'A999' });
  expect(await send(thief, recall())).toMatchObject({ error: { code: 'unknown-ticket' } });
  const untouched = await stored();
  await often(attempts, 100, () => send(thief, recall()));
  expect((await stored()) - untouched).toBeLessThan(budget.bytes / 2);
  expect(await send(tablet, checkIn())).toMatchObject({ ok: true });
  thief.disconnect();
}, 30_000);

it('limits changes per ticket and wrong ticket tokens, and lets a display write nothing', async () => {
  await start();
  const [slip, other] = [await admit(), await admit()];
  const statuses: number[] = [];
  await often(30, 5, async () =>
    statuses.push((await wish(slip.token, 'answer', { answer: 'coming' })).status),
  );
  expect(statuses.filter((status) => status === 409).length).toBe(20);
  expect(statuses.filter((status) => status === 429).length).toBe(10);
  expect((await wish(other.token, 'leave')).status).toBe(200);
  const wrong: number[] = [];
  await often(310, 40, async (index) => wrong.push((await ask(`/api/v1/tickets/wrong-${index}`)).status));
  expect(wrong.filter((status) => status === 404).length).toBe(300);
  expect((await ask(`/api/v1/tickets/${slip.token}`)).status).toBe(200);

  const { code } = await node.devices.createCode({ role: 'display', clinicId: plaza });
  const display = await node.devices.pair(code, 'Lobby', 'here');
  const before = await stored();
  const headers = { authorization: `Bearer ${display.token}` };
  await often(50, 10, async () => {
    const refused = await ask('/api/v1/commands', { method: 'POST', body: checkIn(), headers });
    expect(refused.status).toBe(403);
  });
  await expect(openTablet(node, display.token)).rejects.toThrow();
  expect(await stored()).toBe(before);
}, 30_000);

it('limits what a tablet writes per day, alerts the office, and keeps earlier answers', async () => {
  // A tenth of the usual quota: 2 MB.
  await start({ rateLimits: 0.1 });
  const thief = await openTablet(node, await pairTablet(node, plaza, 'Stolen'));
  const before = await stored();
  const recount = (waiting: number) => tap({ type: 'correct', lane: 'pcr', waiting });
  const first = recount(3_000);
  const answer = await send(thief, first);
  let last = answer;
  for (let turn = 0; last.ok && turn < 200; turn += 1)
    last = await send(thief, recount(turn % 2 ? 3_000 : 0));
  expect(last).toMatchObject({
    error: { code: 'rate-limited', message: expect.stringContaining('more today') },
  });
  const grown = (await stored()) - before;
  expect(grown).toBeGreaterThan(1_000_000);
  expect(grown).toBeLessThan(2_000_000);
  expect(await send(thief, first)).toEqual(answer);
  expect(await send(tablet, checkIn())).toMatchObject({ ok: true });
  const wall = await ask('/api/v1/admin/wall', { headers: { authorization: `Bearer ${adminToken}` } });
  expect(JSON.parse(wall.body).matters[0]).toMatchObject({ kind: 'tablet-flooding', tablet: 'Stolen' });
  thief.disconnect();
}, 30_000);

/** Share of one core used by this thread, which runs the server. */
async function share(milliseconds: number): Promise<number> {
  const before = process.threadCpuUsage();
  const began = performance.now();
  await setTimeout(milliseconds);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000 / (performance.now() - began);
}

/** Long enough for the burst to be used up on a slow machine. */
const maxSeconds = 15;

/** CPU share of the attack, once its burst is used up and without the idle load. */
async function costOf(attack: { by: URL; data: object }) {
  const quiet = await share(300);
  const attacker = new Worker(attack.by, {
    workerData: { port: node.port, ...attack.data },
  });
  await once(attacker, 'online');
  await setTimeout(500);
  let core = 1;
  for (let second = 0; second < maxSeconds && core >= budget.core; second += 1)
    core = (await share(1_000)) - quiet;
  const honest = await send(tablet, checkIn());
  const told = Promise.all([once(attacker, 'message'), once(attacker, 'exit')]);
  attacker.postMessage('stop');
  const [[heard]] = await told;
  expect(honest).toMatchObject({ ok: true });
  return { core, heard: heard as unknown };
}

const written = (line: string, headers: readonly string[] = [], body = '') =>
  [`${line} HTTP/1.1`, 'Host: x', ...headers, `Content-Length: ${body.length}`, '', body].join('\r\n');

it('spends at most a twentieth of a core on one address that floods with HTTP requests', async () => {
  await start();
  const slip = await admit();
  const json = ['Content-Type: application/json'];
  const answer = JSON.stringify({ commandId: randomUUID(), answer: 'coming' });
  const requests = [
    written(`GET /api/v1/tickets/${slip.token}`),
    written('GET /api/v1/tickets/wrong'),
    written(`POST /api/v1/tickets/${slip.token}/answer`, json, answer),
    written(`GET /plain`),
    written('GET /t/a-slip'),
    written('POST /api/v1/commands', [...json, `Authorization: Bearer ${token}`], JSON.stringify(checkIn())),
  ];
  await often(10, 1, () => wish(slip.token, 'answer', { answer: 'coming' }));
  const asker = new URL('../testing/asker.ts', import.meta.url);
  const began = performance.now();
  const { core, heard } = await costOf({ by: asker, data: { requests, lines: 20 } });
  expect(core).toBeLessThan(budget.core);
  const { statuses } = heard as { statuses: Record<string, number> };
  const { 429: _refused, ...others } = statuses;
  const answered = Object.values(others).reduce((sum, count) => sum + count, 0);
  // A burst of 3,000 and then 100 a second; the rest is rejected.
  expect(answered).toBeLessThan(3_000 + (100 * (performance.now() - began)) / 1_000);
}, 30_000);

it('spends at most a twentieth of a core on a stolen token that floods a socket', async () => {
  await start();
  const stolen = await pairTablet(node);
  const look = frame(`42/staff,1["desk",{"clinicId":"${plaza}"}]`);
  const opening = Buffer.concat([Buffer.from(handshake()), frame(`40/staff,{"token":"${stolen}"}`)]);
  // Far below a tablet's packet limit, far above its desk reads.
  const line = openBare(node.url);
  line.socket.write(opening);
  while (!line.heard().includes('40/staff,{"sid')) await once(line.socket, 'data');
  const looks = Buffer.concat(Array.from({ length: 40 }, () => look));
  line.socket.write(looks);
  while (!line.heard().includes('rate-limited')) await once(line.socket, 'data');
  line.socket.write(looks);
  await line.gone;
  const flood = Buffer.concat(Array.from({ length: 100 }, () => look));
  const flooder = new URL('../testing/flooder.ts', import.meta.url);
  const { core } = await costOf({ by: flooder, data: { opening, flood, lines: 2 } });
  expect(core).toBeLessThan(budget.core);
}, 30_000);

it('limits opening alerts per address block and per site, without limiting others', async () => {
  const early = new TestClock(Date.parse('2026-11-24T08:00:00+09:00'));
  await start({ trustedProxies: ['loopback'], pushServices: ['https://push.example'] }, early);
  const long = 'x'.repeat(900);
  const put = (index: number, from: string) =>
    ask(`/api/v1/clinics/seoul-forest/push`, {
      method: 'PUT',
      headers: { 'x-forwarded-for': from },
      body: {
        target: {
          endpoint: `https://push.example/${index}${long}`,
          keys: { p256dh: 'k'.repeat(87), auth: 'a'.repeat(22) },
        },
        language: 'ko',
      },
    });
  const before = await stored();
  const statuses: number[] = [];
  await often(150, 30, async (index) => statuses.push((await put(index, `2001:db8::${index + 1}`)).status));
  expect(statuses.filter((status) => status === 204).length).toBe(100);
  expect(statuses.filter((status) => status === 429).length).toBe(50);
  expect((await stored()) - before).toBeLessThan(budget.bytes / 4);
  expect((await put(0, '2001:db8:0:1::1')).status).toBe(204);
  // A /48 belongs to one customer, who may move through its /64s: four times the share.
  const hopping: number[] = [];
  await often(450, 30, async (index) =>
    hopping.push((await put(1_000 + index, `2001:db8:0:${(2 + (index % 90)).toString(16)}::1`)).status),
  );
  expect(hopping.filter((status) => status === 204).length).toBe(300);
  expect((await put(2_000, '2001:db8:1::1')).status).toBe(204);
  expect((await stored()) - before).toBeLessThan(budget.bytes);
  // A clinic's subscriptions are limited in bytes, whoever made them.
  const [total = ''] = await redis.client.keys('hannun:push-tries:seoul-forest:*');
  await redis.client.incrby(total, 3_000_000);
  expect((await put(2_001, '2001:db8:2::1')).status).toBe(429);
}, 30_000);
