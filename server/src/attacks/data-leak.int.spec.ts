import type { TicketView } from '@hannun/shared/contract';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { adminToken } from '../testing/admin-token.js';
import { useNode, useRedis } from '../testing/fixtures.js';
import { fetchBoard } from '../testing/http-client.js';
import { openSocket } from '../testing/socket.js';
import { soon } from '../testing/soon.js';
import { openTablet, pairTablet, plaza, send, tap } from '../testing/tablet.js';

const logLines: string[] = [];
const responses: unknown[] = [];

for (const level of ['log', 'warn', 'error', 'debug', 'verbose'] as const)
  vi.spyOn(Logger.prototype, level).mockImplementation(
    (...words) => void logLines.push(words.map(String).join(' ')),
  );
afterAll(() => void vi.restoreAllMocks());
const redis = await useRedis();
const node = await useNode();
const token = await pairTablet(node, plaza, '접수대 1');
let slip: string;

/** A clinic's morning, including a resident who looks at their ticket. */
beforeAll(async () => {
  const viewer = await openSocket(node.url);
  viewer.onAny((_, payload) => responses.push(payload));
  await viewer.emitWithAck('watch', { district: true });
  const tablet = await openTablet(node, token);
  tablet.onAny((_, payload) => responses.push(payload));
  const lane = 'pcr';
  const first = await send(tablet, tap({ type: 'check-in', lane, party: 3, priority: true }));
  if (!first.ok || !('token' in first.result)) throw new Error('The check-in failed');
  slip = first.result.token;
  for (const command of [
    tap({ type: 'check-in', lane }),
    tap({ type: 'check-in', lane }),
    tap({ type: 'call', lane, booth: '1' }),
    tap({ type: 'recall', ticket: 'A001' }),
    tap({ type: 'check-out', ticket: 'A001' }),
    tap({ type: 'leave', ticket: 'A002', reason: 'no-show' }),
    tap({ type: 'correct', lane, waiting: 2, reason: '한 명 더 있었음' }),
    tap({ type: 'notice', text: { ko: '신분증을 준비해 주세요' } }),
    tap({ type: 'pause', reason: 'lunch' }),
    tap({ type: 'resume' }),
  ])
    expect(await send(tablet, command), command.type).toMatchObject({ ok: true });
  responses.push(await tablet.emitWithAck('desk', { clinicId: plaza }));
  for (const path of [
    `tickets/${slip}`,
    'clinics',
    'facts',
    'facts/outline',
    `clinics/${plaza}/usual`,
    `clinics/${plaza}/go`,
    'devices/me',
    'nothing',
  ])
    responses.push(await fetchJson(path));
  await soon(async () => expect((await fetchBoard(node)).waiting).toBe(2));
  responses.push(await fetchBoard(node));
  tablet.disconnect();
  viewer.disconnect();
});

async function fetchJson(path: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, 'user-agent': 'A Phone Of Someone/1.0' };
  return (await fetch(`${node.url}/api/v1/${path}`, { headers })).json();
}

const readers: Record<string, (key: string) => Promise<unknown>> = {
  stream: (key) => redis.client.xrange(key, '-', '+'),
  hash: (key) => redis.client.hgetall(key),
  string: (key) => redis.client.get(key),
  set: (key) => redis.client.smembers(key),
  zset: (key) => redis.client.zrange(key, '0', '-1'),
  list: (key) => redis.client.lrange(key, 0, -1),
};

/** All of Redis as text, by key. */
async function readAllKeys(): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const key of await redis.client.keys('*')) {
    const read = readers[await redis.client.type(key)];
    if (!read) throw new Error(`${key} has a type this test does not read`);
    all[key] = JSON.stringify(await read(key));
  }
  return all;
}

it('stores no secret in plain text and logs none', async () => {
  const text = JSON.stringify(await readAllKeys()) + logLines.join('\n');
  expect(text).toContain('접수대 1');
  for (const secret of [token, adminToken]) expect(text).not.toContain(secret);
  // The ticket is stored with its token, but no log line may contain it.
  expect(logLines.join('\n')).not.toContain(slip);
});

it('stores no address and no browser of a viewer', async () => {
  const text = JSON.stringify(await readAllKeys()) + logLines.join('\n') + JSON.stringify(responses);
  for (const trace of ['127.0.0.1', '::1', 'A Phone Of Someone', 'user-agent'])
    expect(text).not.toContain(trace);
});

/** All that may be said or stored about people in a queue: numbers, positions and times. */
const allowedFields = new Set(
  `absent ahead answer asOf at booth booths by calledAt cause clinicId command counted day device en epoch event expected forecast
  from high ko lane lanes likely low notice number origin party place postponed priority reason recordedAt state status
  text ticket tickets to token type until v version`.split(/\s+/),
);

it('writes only the allowed fields to the event log', async () => {
  const all = await readAllKeys();
  const [log = ''] = Object.entries(all).flatMap(([key, text]) =>
    key.includes(':log:') && key.includes(plaza) ? [text] : [],
  );
  const entries = (JSON.parse(log) as [string, string[]][])
    .map(([, [, json = '{}']]) => JSON.parse(json))
    .filter(({ event }) => event.type !== 'day-opened');
  expect(entries.length).toBeGreaterThan(10);
  expect([...fieldsOf(entries)].filter((field) => !allowedFields.has(field))).toEqual([]);
});

it('shows the holder of a ticket only that ticket', async () => {
  const { stations, ...view } = (await fetchJson(`tickets/${slip}`)) as TicketView;
  // The only names are those of lanes.
  const [pcr] = (await fetchBoard(node)).lanes;
  expect(stations).toEqual([{ lane: 'pcr', name: pcr?.name, state: 'finished' }]);
  expect([...fieldsOf(view)].filter((field) => !allowedFields.has(field))).toEqual([]);
});

it('shows viewers no device and no ticket token', () => {
  const boards = responses.filter(
    (each) => typeof each === 'object' && each !== null && 'nowServing' in Object(Object(each).lanes?.[0]),
  );
  expect(boards.length).toBeGreaterThan(0);
  expect(JSON.stringify(boards)).not.toMatch(/token|device|접수대/);
});

function* fieldsOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const each of value) yield* fieldsOf(each);
  else if (typeof value === 'object' && value !== null)
    for (const [field, inner] of Object.entries(value)) {
      yield field;
      yield* fieldsOf(inner);
    }
}
