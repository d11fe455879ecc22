import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { RejectionKind } from '../limits/rejection-counts.js';
import { keys } from '../redis/keys.js';
import { adminToken } from '../testing/admin-token.js';
import { TestClock } from '../testing/clock.js';
import { useNode, useRedis, useTablet } from '../testing/fixtures.js';
import { startNode, type TestNode } from '../testing/node.js';
import { encodeFrame, openTcp, upgradeRequest } from '../testing/raw-connection.js';
import { checkIn, openTablet, pairTablet, plaza, send, tap } from '../testing/tablet.js';

/** What one attacker may cost: bytes in Redis, and a share of one core. */
const budget = { bytes: 1_000_000, core: 0.05 };
const attempts = 1_500;

type StartOptions = [change?: Parameters<typeof startNode>[1], clock?: TestClock];

let node: TestNode;
let token: string;
let tablet: Awaited<ReturnType<typeof openTablet>>;

const redis = await useRedis();

async function start(...[change, clock]: StartOptions): Promise<void> {
  node = await useNode(change, clock);
  token = await pairTablet(node);
  tablet = await useTablet(node, { token });
}

async function countResidentEntries(): Promise<number> {
  const log = await redis.client.xrange(keys.log(plaza, '2026-11-23'), '-', '+');
  return log.filter(([, fields]) => fields.join().includes('"by":"resident:')).length;
}

/** Bytes of all keys, without Redis's own connections. */
async function storedBytes(): Promise<number> {
  const names = await redis.client.keys('*');
  const sizes = await Promise.all(names.map((name) => redis.client.memory('USAGE', name, 'SAMPLES', 0)));
  return sizes.reduce<number>((sum, size) => sum + Number(size), 0);
}

type RequestOptions = { method?: string; body?: object; headers?: Record<string, string> };
const agent = new Agent({ keepAlive: true, maxSockets: 40 });

const sendRequest = (path: string, { method = 'GET', body, headers = {} }: RequestOptions = {}) =>
  new Promise<{ status: number; body: string }>((answer, fail) => {
    const sent = { port: node.port, path, method, agent, headers: { ...headers, ...(body ? json : {}) } };
    const outgoing = request(sent, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => answer({ status: response.statusCode ?? 0, body: text }));
    });
    outgoing.on('error', fail);
    outgoing.end(body && JSON.stringify(body));
  });
const json = { 'content-type': 'application/json' };
const changeTicket = (slip: string, what: string, body: object = {}, commandId = randomUUID()) =>
  sendRequest(`/api/v1/tickets/${slip}/${what}`, { method: 'POST', body: { commandId, ...body } });

async function checkInResident(): Promise<{ ticket: string; token: string }> {
  const ack = await send(tablet, checkIn());
  if (!ack.ok || !('token' in ack.result)) throw new Error(JSON.stringify(ack));
  return ack.result;
}

/** Runs `action` so many times, `concurrency` at a time. */
async function repeat(
  times: number,
  concurrency: number,
  action: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < times) await action(next++);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}

it('stores only a few rejections per ticket and per stolen token, and still answers staff', async () => {
  // No rate limits: only the rules of the queue apply.
  await start({ rateLimitFactor: 0 });
  const slip = await checkInResident();
  const loggedBefore = await countResidentEntries();
  const early = randomUUID();
  const refused = await changeTicket(slip.token, 'answer', { answer: 'coming' }, early);
  expect(refused.status).toBe(409);
  await send(tablet, tap({ type: 'call', lane: 'pcr', booth: '1', ticket: slip.ticket }));
  // The ticket was called meanwhile, but the same command id keeps its first answer.
  expect(await changeTicket(slip.token, 'answer', { answer: 'coming' }, early)).toEqual(refused);
  for (const answer of ['coming', 'late'])
    expect((await changeTicket(slip.token, 'answer', { answer })).status).toBe(200);
  const before = await storedBytes();
  const asks = [
    () => changeTicket(slip.token, 'answer', { answer: 'coming' }),
    () => changeTicket(slip.token, 'leave'),
    () => changeTicket(slip.token, 'postpone', { places: 3 }),
  ];
  const flood = repeat(attempts, 100, (index) => asks[index % 3]?.() ?? Promise.resolve());
  expect(await send(tablet, checkIn())).toMatchObject({ ok: true });
  await flood;
  expect((await storedBytes()) - before).toBeLessThan(10_000);
  expect((await countResidentEntries()) - loggedBefore).toBe(2);

  const thief = await openTablet(node, await pairTablet(node));
  const recall = () => tap({ type: 'recall', ticket: 'A999' });
  expect(await send(thief, recall())).toMatchObject({ error: { code: 'unknown-ticket' } });
  const untouched = await storedBytes();
  await repeat(attempts, 100, () => send(thief, recall()));
  expect((await storedBytes()) - untouched).toBeLessThan(budget.bytes / 2);
  expect(await send(tablet, checkIn())).toMatchObject({ ok: true });
  thief.disconnect();
});

it('limits changes per ticket and wrong ticket tokens, and lets a display write nothing', async () => {
  await start();
  const [slip, other] = [await checkInResident(), await checkInResident()];
  const statuses: number[] = [];
  await repeat(30, 5, async () =>
    statuses.push((await changeTicket(slip.token, 'answer', { answer: 'coming' })).status),
  );
  expect(statuses.filter((status) => status === 409).length).toBe(20);
  expect(statuses.filter((status) => status === 429).length).toBe(10);
  expect((await changeTicket(other.token, 'leave')).status).toBe(200);
  const wrong: number[] = [];
  await repeat(310, 40, async (index) =>
    wrong.push((await sendRequest(`/api/v1/tickets/wrong-${index}`)).status),
  );
  expect(wrong.filter((status) => status === 404).length).toBe(300);
  expect((await sendRequest(`/api/v1/tickets/${slip.token}`)).status).toBe(200);

  const { code } = await node.devices.createCode({ role: 'display', clinicId: plaza });
  const display = await node.devices.pair(code, 'Lobby', 'here');
  const before = await storedBytes();
  const headers = { authorization: `Bearer ${display.token}` };
  await repeat(50, 10, async () => {
    const refused = await sendRequest('/api/v1/commands', { method: 'POST', body: checkIn(), headers });
    expect(refused.status).toBe(403);
  });
  await expect(openTablet(node, display.token)).rejects.toThrow();
  expect(await storedBytes()).toBe(before);
});

it('limits what a tablet writes per day, alerts the office, and keeps earlier answers', async () => {
  // A tenth of the usual quota: 2 MB.
  await start({ rateLimitFactor: 0.1 });
  const thief = await openTablet(node, await pairTablet(node, plaza, 'Stolen'));
  const before = await storedBytes();
  // Names as many people as it can; a count of fewer would strike nobody, so each is undone.
  const recount = () => tap({ type: 'correct', lane: 'pcr', waiting: 3_000 });
  const first = recount();
  const answer = await send(thief, first);
  let last = answer;
  let counted = first;
  for (let turn = 1; last.ok && turn < 400; turn += 1) {
    const isUndone = turn % 2 === 0;
    if (isUndone) counted = recount();
    last = await send(thief, isUndone ? counted : tap({ type: 'undo', commandId: counted.id }));
  }
  expect(last).toMatchObject({
    error: { code: 'rate-limited', message: expect.stringContaining('daily limit') },
  });
  const grown = (await storedBytes()) - before;
  expect(grown).toBeGreaterThan(1_000_000);
  expect(grown).toBeLessThan(2_000_000);
  expect(await send(thief, first)).toEqual(answer);
  expect(await send(tablet, checkIn())).toMatchObject({ ok: true });
  const wall = await sendRequest('/api/v1/admin/wall', {
    headers: { authorization: `Bearer ${adminToken}` },
  });
  expect(JSON.parse(wall.body).matters[0]).toMatchObject({ kind: 'tablet-flooding', tablet: 'Stolen' });
  thief.disconnect();
});

/** Share of one core used by this thread, which runs the server. */
async function measureCoreShare(milliseconds: number): Promise<number> {
  const before = process.threadCpuUsage();
  const began = performance.now();
  await setTimeout(milliseconds);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000 / (performance.now() - began);
}

type Attack = { by: URL; data: object; untilSteady: () => Promise<unknown> };

/** CPU share of the attack, once its burst is used up and without the idle load. */
async function measureAttack({ by, data, untilSteady }: Attack) {
  const attacker = new Worker(by, { workerData: { port: node.port, ...data } });
  await untilSteady();
  const attacked = await measureCoreShare(5_000);
  const honest = await send(tablet, checkIn());
  const stopped = Promise.all([once(attacker, 'message'), once(attacker, 'exit')]);
  attacker.postMessage('stop');
  const [[result]] = await stopped;
  expect(honest).toMatchObject({ ok: true });
  const core = attacked - (await measureCoreShare(1_000));
  return { core, result: result as unknown };
}

const untilRejected = (kind: RejectionKind) =>
  expect.poll(() => node.rejections.get(kind), { timeout: 40_000 }).toBeGreaterThan(0);

/** An address that has used up its burst has its connections held. */
const untilHeld = () => untilRejected('heldConnections');

const serializeRequest = (requestLine: string, headers: readonly string[] = [], body = '') =>
  [`${requestLine} HTTP/1.1`, 'Host: x', ...headers, `Content-Length: ${body.length}`, '', body].join('\r\n');

/** Pipelining more than a browser does costs an address what it has saved up for a burst. */
async function useUpBurst(): Promise<void> {
  const requests = serializeRequest('GET /plain').repeat(60);
  for (let opened = 0; opened < 15; opened += 1) openTcp(node.url).socket.write(requests);
  await untilHeld();
}

it('spends at most a twentieth of a core on one address that floods with HTTP requests', async () => {
  await start();
  const slip = await checkInResident();
  const json = ['Content-Type: application/json'];
  const answer = JSON.stringify({ commandId: randomUUID(), answer: 'coming' });
  const requests = [
    serializeRequest(`GET /api/v1/tickets/${slip.token}`),
    serializeRequest('GET /api/v1/tickets/wrong'),
    serializeRequest(`POST /api/v1/tickets/${slip.token}/answer`, json, answer),
    serializeRequest(`GET /plain`),
    serializeRequest('GET /t/a-slip'),
    serializeRequest(
      'POST /api/v1/commands',
      [...json, `Authorization: Bearer ${token}`],
      JSON.stringify(checkIn()),
    ),
  ];
  await repeat(10, 1, () => changeTicket(slip.token, 'answer', { answer: 'coming' }));
  const worker = new URL('../testing/request-flood-worker.ts', import.meta.url);
  const began = performance.now();
  const { core, result } = await measureAttack({
    by: worker,
    data: { requests, connections: 20 },
    async untilSteady() {
      await untilRejected('wrongTokens');
      await useUpBurst();
    },
  });
  expect(core).toBeLessThan(budget.core);
  const { statuses } = result as { statuses: Record<string, number> };
  const { 429: _refused, ...others } = statuses;
  const answered = Object.values(others).reduce((sum, count) => sum + count, 0);
  // A burst of 3,000 and then 100 a second; the rest is rejected.
  expect(answered).toBeLessThan(3_000 + (100 * (performance.now() - began)) / 1_000);
});

it('spends at most a twentieth of a core on a stolen token that floods a socket', async () => {
  await start();
  const stolen = await pairTablet(node);
  const deskRead = encodeFrame(`42/staff,1["desk",{"clinicId":"${plaza}"}]`);
  const opening = Buffer.concat([
    Buffer.from(upgradeRequest()),
    encodeFrame(`40/staff,{"token":"${stolen}"}`),
  ]);
  // Far below a tablet's packet limit, far above its desk reads.
  const connection = openTcp(node.url);
  connection.socket.write(opening);
  while (!connection.received().includes('40/staff,{"sid')) await once(connection.socket, 'data');
  const deskReads = Buffer.concat(Array.from({ length: 40 }, () => deskRead));
  connection.socket.write(deskReads);
  while (!connection.received().includes('rate-limited')) await once(connection.socket, 'data');
  connection.socket.write(deskReads);
  await connection.closed;
  const flood = Buffer.concat(Array.from({ length: 100 }, () => deskRead));
  const flooder = new URL('../testing/connection-flood-worker.ts', import.meta.url);
  const { core } = await measureAttack({
    by: flooder,
    data: { opening, flood, connections: 2 },
    untilSteady: untilHeld,
  });
  expect(core).toBeLessThan(budget.core);
});

it('limits opening alerts per address block and per site, without limiting others', async () => {
  const early = new TestClock(Date.parse('2026-11-24T08:00:00+09:00'));
  await start({ trustedProxies: ['loopback'], pushServiceOrigins: ['https://push.example'] }, early);
  const long = 'x'.repeat(900);
  const put = (index: number, from: string) =>
    sendRequest(`/api/v1/clinics/seoul-forest/push`, {
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
  const before = await storedBytes();
  const statuses: number[] = [];
  await repeat(150, 30, async (index) => statuses.push((await put(index, `2001:db8::${index + 1}`)).status));
  expect(statuses.filter((status) => status === 204).length).toBe(100);
  expect(statuses.filter((status) => status === 429).length).toBe(50);
  expect((await storedBytes()) - before).toBeLessThan(budget.bytes / 4);
  expect((await put(0, '2001:db8:0:1::1')).status).toBe(204);
  // A /48 belongs to one customer, who may move through its /64s: four times the share.
  const hopping: number[] = [];
  await repeat(450, 30, async (index) =>
    hopping.push((await put(1_000 + index, `2001:db8:0:${(2 + (index % 90)).toString(16)}::1`)).status),
  );
  expect(hopping.filter((status) => status === 204).length).toBe(300);
  expect((await put(2_000, '2001:db8:1::1')).status).toBe(204);
  expect((await storedBytes()) - before).toBeLessThan(budget.bytes);
  // A clinic's subscriptions are limited in bytes, whoever made them.
  const [total = ''] = await redis.client.keys('hannun:push-tries:seoul-forest:*');
  await redis.client.incrby(total, 3_000_000);
  expect((await put(2_001, '2001:db8:2::1')).status).toBe(429);
});
