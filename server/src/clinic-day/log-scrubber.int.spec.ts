import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dashboard } from '@hannun/shared/contract';
import { beforeEach, expect, it } from 'vitest';
import { keys } from '../redis/keys.js';
import { adminToken } from '../testing/admin-token.js';
import { TestClock } from '../testing/clock.js';
import { useFolder } from '../testing/close-afterwards.js';
import { useNode, useOwnRedis, useTablet } from '../testing/fixtures.js';
import { fetchBoard } from '../testing/http-client.js';
import type { TestNode } from '../testing/node.js';
import type { RedisServer } from '../testing/redis-server.js';
import { soon } from '../testing/soon.js';
import { checkIn, openTablet, plaza, send, tap } from '../testing/tablet.js';
import { entriesPerBlock } from './log-digest.js';

const log = keys.log(plaza, '2026-11-23');
const clock = new TestClock();
let redis: RedisServer;
let one: TestNode;
let other: TestNode;
let tablet: Awaited<ReturnType<typeof openTablet>>;

beforeEach(async () => {
  redis = await useOwnRedis();
  one = await useNode({ redisUrl: redis.url }, clock);
  other = await useNode({ redisUrl: redis.url }, clock);
  tablet = await useTablet(one);
});

const bothShow = (waiting: number) =>
  soon(async () => {
    expect(await fetchBoard(one)).toMatchObject({ waiting });
    expect(await fetchBoard(other)).toMatchObject({ waiting });
  });
const bothCompare = () => Promise.all([one, other].map(({ scrubber }) => scrubber.compareNext(plaza)));

/** Taps until the log holds so many entries more. */
const checkInMany = (count: number) =>
  Promise.all(Array.from({ length: count }, () => send(tablet, checkIn())));

const epochsBegun = async (): Promise<number> =>
  (await redis.client.xrange(log, '-', '+')).filter(([, [, json]]) => json?.includes('"epoch-began"')).length;

/** The differences a node has found, from its metrics. */
async function differencesAt({ url }: TestNode): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(
    new RegExp(`^hannun_log_differences_total\\{clinic="${plaza}"\\} (\\d+)$`, 'm').exec(text)?.[1],
  );
}

async function recountsDueAt({ url }: TestNode): Promise<Dashboard['matters']> {
  // The answer is cached for a second.
  clock.currentMs += 1_000;
  const headers = { authorization: `Bearer ${adminToken}` };
  const wall = (await (await fetch(`${url}/api/v1/admin/wall`, { headers })).json()) as Dashboard;
  return wall.matters.filter(({ kind }) => kind === 'recount-due');
}

/** Changes the content of one version, and can add an entry at the end, without announcing either. */
async function changeInTheMiddle(version: number, end?: string): Promise<void> {
  const entries = await redis.client.xrange(log, '-', '+');
  const change = redis.client.multi().del(log);
  for (const [id, [field = '', json = '']] of entries) {
    change.xadd(log, id, field, id === `${version}-0` ? json.replace('"party":1', '"party":3') : json);
  }
  if (end) change.xadd(log, `${Number.parseInt(entries.at(-1)?.[0] ?? '', 10) + 1}-0`, 'entry', end);
  await change.exec();
}

it('notices after a reconnect that a restarted Redis holds other content at the same version', async () => {
  const commands = [checkIn(), checkIn(), checkIn()];
  for (const command of commands) await send(tablet, command);
  await bothShow(3);
  const { epoch, version } = await fetchBoard(one);
  await redis.kill();
  const file = join(redis.folder, 'appendonlydir', 'appendonly.aof.1.incr.aof');
  const text = await readFile(file, 'latin1');
  // Not the last one, which the regular check of the log's end would notice.
  const at = text.indexOf('"party":1', text.indexOf(`"command":"${commands[1]?.id}"`));
  await writeFile(file, `${text.slice(0, at)}"party":3${text.slice(at + 9)}`, 'latin1');
  await redis.start();
  // A node without a checkpoint.
  const restarted = await useNode({ redisUrl: redis.url }, clock);
  await bothShow(5);
  await soon(async () => expect((await fetchBoard(restarted)).version).toBe(version + 1));
  const boards = await Promise.all([one, other, restarted].map((node) => fetchBoard(node)));
  const [{ epoch: begun } = { epoch: 0 }] = boards;
  expect(begun).toBeGreaterThan(epoch);
  expect(boards.map((board) => [board.epoch, board.version, board.waiting])).toEqual(
    Array.from({ length: 3 }, () => [begun, version + 1, 5]),
  );
  await restarted.close();
  await bothCompare();
  expect(await epochsBegun()).toBe(1);
  for (const node of [one, other]) {
    expect(await recountsDueAt(node)).toMatchObject([
      { kind: 'recount-due', clinicId: plaza, since: boards[0]?.asOf, why: 'log-differed' },
    ]);
  }
  const found = [await differencesAt(one), await differencesAt(other)];
  expect(Math.max(...found)).toBe(1);
  // Only a recount confirms the figures.
  const { lanes } = await fetchBoard(one);
  for (const { lane } of lanes)
    expect(await send(tablet, tap({ type: 'correct', lane, waiting: 2 }))).toMatchObject({ ok: true });
  await soon(async () => expect(await recountsDueAt(other)).toEqual([]));
});

it('verifies the log after a reconnect before it decides a tap', async () => {
  for (let taps = 0; taps < 3; taps += 1) await send(tablet, checkIn());
  await bothShow(3);
  await changeInTheMiddle(3);
  const { epoch } = await fetchBoard(one);
  await redis.client.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
  const command = checkIn();
  await soon(async () => expect(await send(tablet, command)).toMatchObject({ ok: true }));
  const types = (await redis.client.xrange(log, '-', '+')).map(([, [, json = '']]) => {
    const entry = JSON.parse(json);
    return entry.command === command.id ? 'the tap' : entry.event.type;
  });
  expect(types.slice(-2)).toEqual(['epoch-began', 'the tap']);
  await bothShow(6);
  expect((await fetchBoard(one)).epoch).toBeGreaterThan(epoch);
});

it('reads the whole log again when it finds an epoch that was not announced', async () => {
  for (let taps = 0; taps < 3; taps += 1) await send(tablet, checkIn());
  await bothShow(3);
  const { epoch, version } = await fetchBoard(one);
  const event = { type: 'epoch-began', at: new Date(clock.currentMs).toISOString(), epoch: epoch + 1 };
  const entry = { v: 1, by: 'server', command: 'epoch', recordedAt: event.at, event };
  await changeInTheMiddle(3, JSON.stringify(entry));
  expect(await send(tablet, checkIn())).toMatchObject({ ok: true, version: version + 2 });
  await bothShow(6);
  expect(await epochsBegun()).toBe(1);
});

it('asks the office for a recount when a log was emptied', async () => {
  await send(tablet, checkIn());
  await bothShow(1);
  await redis.client.del(log);
  await bothCompare();
  await bothShow(0);
  expect(await recountsDueAt(other)).toMatchObject([
    { kind: 'recount-due', clinicId: plaza, why: 'log-differed' },
  ]);
  expect(Math.max(await differencesAt(one), await differencesAt(other))).toBe(1);
});

it('notices a change in the middle of the log within a minute, and begins one epoch although two nodes notice', async () => {
  await checkInMany(2 * entriesPerBlock + 8);
  await bothShow(2 * entriesPerBlock + 8);
  await changeInTheMiddle(entriesPerBlock + 10);
  await bothCompare();
  await bothShow(2 * entriesPerBlock + 10);
  await bothCompare();
  await bothCompare();
  expect(await epochsBegun()).toBe(1);
  expect(await send(tablet, checkIn())).toMatchObject({ ok: true });
  await bothShow(2 * entriesPerBlock + 11);
});

it('notices at startup what was changed while it was down', async () => {
  const dataDir = await useFolder();
  let node = await useNode({ redisUrl: redis.url, dataDir }, clock);
  for (let taps = 0; taps < 3; taps += 1) await send(tablet, checkIn());
  await soon(async () => expect(await fetchBoard(node)).toMatchObject({ waiting: 3 }));
  await node.close();
  await Promise.all([one.close(), other.close()]);
  await changeInTheMiddle(3);
  node = await useNode({ redisUrl: redis.url, dataDir }, clock);
  expect(await fetchBoard(node)).toMatchObject({ waiting: 5, version: 5 });
  expect(await epochsBegun()).toBe(1);
  await node.close();
});

it('begins no epoch because of new taps or invalid entries', async () => {
  await redis.client.xadd(log, '2-0', 'nothing', 'known');
  await redis.client.xadd(log, '3-5', 'entry', Buffer.from([0x22, 0xff, 0xfe, 0x22]));
  for (let round = 0; round < 6; round += 1) {
    await Promise.all([
      checkInMany(20),
      bothCompare(),
      one.scrubber.compareAll(),
      other.scrubber.compareAll(),
    ]);
  }
  await bothShow(120);
  expect(await epochsBegun()).toBe(0);
  expect(await differencesAt(one)).toBe(0);
});
