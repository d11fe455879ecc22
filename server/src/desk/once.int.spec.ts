import type { Ack, CheckInResult } from '@hannun/shared';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keys } from '../log/keys.js';
import {
  boardAt,
  checkIn,
  openTablet,
  pairTablet,
  plaza,
  send,
  startNode,
  type TestNode,
  tap,
} from '../testing/node.js';
import { type RedisServer, startRedis } from '../testing/redis-server.js';

let redis: RedisServer;
let one: TestNode;
let other: TestNode;
let token: string;

beforeAll(async () => {
  redis = await startRedis();
  one = await startNode(redis.url);
  other = await startNode(redis.url);
  token = await pairTablet(one);
});
afterAll(async () => {
  await one.close();
  await other.close();
  await redis.close();
});

const loggedTimes = async (id: string): Promise<number> => {
  const entries = await redis.client.xrange(keys.log(plaza, '2026-11-23'), '-', '+');
  return entries.filter(([, [, json = '']]) => JSON.parse(json).command === id).length;
};

const post = async (node: TestNode, bearer: string, command: object) => {
  const response = await fetch(`${node.url}/api/v1/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: JSON.stringify(command),
  });
  return { status: response.status, body: (await response.json()) as Ack<CheckInResult> };
};

it('has one effect and one answer for one id, on two nodes at once, over socket and HTTP', async () => {
  const tablets = await Promise.all([openTablet(one, token), openTablet(other, token)]);
  const command = checkIn(3);
  const answers = await Promise.all([...tablets, ...tablets].map((tablet) => send(tablet, command)));
  const twin = await post(other, token, command);
  expect(answers[0]).toMatchObject({ ok: true, result: { ticket: 'A001' } });
  for (const answer of [...answers, twin.body]) expect(answer).toEqual(answers[0]);
  expect(await loggedTimes(command.id)).toBe(1);
  for (const tablet of tablets) tablet.disconnect();
});

it('refuses an id that was used with other content, and keeps the first effect', async () => {
  const command = checkIn(2);
  const first = await post(one, token, command);
  const changed = await post(other, token, { ...command, party: 5 });
  expect(first.status).toBe(200);
  expect(changed).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
  expect(await loggedTimes(command.id)).toBe(1);
});

it('repeats a refusal too, though the line has changed since', async () => {
  const call = tap({ type: 'call', lane: 'pcr', booth: '1', ticket: 'A099' });
  const first = await post(one, token, call);
  expect(first).toMatchObject({ status: 404, body: { error: { code: 'unknown-ticket' } } });
  expect(await post(other, token, call)).toEqual(first);
});

it('keeps ids apart by device', async () => {
  const command = checkIn();
  const second = await pairTablet(one);
  await post(one, token, command);
  const before = (await boardAt(one)).waiting;
  expect((await post(one, second, { ...command, party: 4 })).status).toBe(200);
  expect((await boardAt(one)).waiting).toBe(before + 4);
});

it('refuses a tap of another day, but gives a known id its first answer', async () => {
  const yesterday = tap({ type: 'check-in', lane: 'pcr' }, '2026-11-22T02:00:00.000Z');
  expect(await post(one, token, yesterday)).toMatchObject({
    status: 409,
    body: { error: { code: 'too-old' } },
  });
});

it('serves every command of the contract', async () => {
  const { body } = await post(one, token, checkIn());
  const ticket = body.ok ? body.result.ticket : '';
  const commands = [
    tap({ type: 'reserve-numbers', lane: 'pcr', count: 5 }),
    tap({ type: 'call', lane: 'pcr', booth: '2', ticket }),
    tap({ type: 'recall', ticket }),
    tap({ type: 'check-out', ticket }),
    tap({ type: 'correct', lane: 'pcr', waiting: 4, reason: 'recount' }),
    tap({ type: 'open-booths', lane: 'pcr', booths: ['1'] }),
    tap({ type: 'notice', text: { ko: '비가 옵니다', en: 'It rains' } }),
    tap({ type: 'last-number', lane: 'pcr', number: 500 }),
    tap({ type: 'last-number', lane: 'pcr', number: null }),
    tap({ type: 'pause', reason: 'disinfection', until: '2026-11-23T12:00:00+09:00' }),
  ];
  for (const command of commands) expect(await post(one, token, command)).toMatchObject({ status: 200 });
  expect(await boardAt(one)).toMatchObject({
    status: 'paused',
    resumesAt: '2026-11-23T03:00:00.000Z',
    waiting: 4,
    notice: { en: 'It rains' },
  });
  const rest = [tap({ type: 'resume' }), tap({ type: 'close-intake' }), tap({ type: 'reopen-intake' })];
  for (const command of rest) expect(await post(one, token, command)).toMatchObject({ status: 200 });
});
