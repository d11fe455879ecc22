import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { callOffice } from '../auth/testing/office-client.js';
import { readValue } from '../backup/stored-keys.js';
import { adminToken } from '../testing/admin-token.js';
import { appendOnlyFilePath, findWriteBoundaries } from '../testing/append-only-file.js';
import { useOwnRedis } from '../testing/fixtures.js';
import { fetchBoard } from '../testing/http-client.js';
import { killOnExit } from '../testing/kill-on-exit.js';
import { startNode, type TestNode } from '../testing/node.js';
import { startScript } from '../testing/redis-process.js';
import { durableSettings } from '../testing/redis-server.js';
import { checkIn, openTablet, pairTablet, plaza, send } from '../testing/tablet.js';
import { keys } from './keys.js';

const log = keys.log(plaza, '2026-11-23');
const program = process.env.REDIS_SERVER ?? 'redis-server';
/** Where the cuts fall within a write, as fractions of it. */
const seed = Number(process.env.SEED ?? Date.now() % 100_000);
const shares = [16_807, 48_271, 69_621, 39_373].map(
  (factor) => (((seed + 1) * factor * 7_919) % 10_007) / 10_007,
);
/** The file before the power cut, where each write in it ends, and its length three changes earlier. */
let whole: Buffer;
let ends: number[];
let from: number;
let token: string;
/** The commands of the taps, in order. */
const given = Array.from({ length: 4 }, () => checkIn());

const redis = await useOwnRedis();
const file = appendOnlyFilePath(redis.folder);
beforeAll(async () => {
  const node = await startNode(redis.url);
  token = await pairTablet(node, plaza, 'stays');
  await pairTablet(node, plaza, 'goes');
  const tablet = await openTablet(node, token);
  for (const [index, tap] of given.entries()) {
    if (index === 2) from = (await readFile(file)).length;
    if (index === 3) await revoke(node, 'goes');
    await send(tablet, { ...tap, seq: index + 1 });
  }
  tablet.disconnect();
  await node.close();
  await redis.kill();
  whole = await readFile(file);
  ends = findWriteBoundaries(whole);
});

const office = (node: TestNode, path: string, method: string, body?: object) =>
  callOffice(node, path, { method, bearer: adminToken, ...(body && { body }) });

async function revoke(node: TestNode, label: string): Promise<void> {
  const found = (await node.devices.list()).find((device) => device.label === label);
  expect((await office(node, `/devices/${found?.id}`, 'DELETE')).status).toBe(204);
}

/** Where the write of a tap begins and ends in the file. */
function writeOf(tap: number): [start: number, end: number] {
  const at = whole.indexOf(given[tap]?.id ?? '');
  return [ends.findLast((end) => end <= at) ?? 0, ends.find((end) => end > at) ?? 0];
}

/** Everything in the store, by key. */
async function stored(): Promise<Record<string, unknown>> {
  const { client } = redis;
  const found = (await client.keys('*'))
    .sort()
    .map(async (key) => [key, await readValue(client, key)] as const);
  return Object.fromEntries(await Promise.all(found));
}

/** The commands in the clinic's log, with duplicates. */
async function tapped(): Promise<string[]> {
  const entries = (await redis.client.xrange(log, '-', '+')).map(([, [, json = '']]) => JSON.parse(json));
  return entries.filter(({ by }) => by !== 'server').map(({ command }) => command);
}

/** After a cut: taps, changes office data, restarts Redis and finds everything. Returns how many taps survived the cut. */
async function goesOnAfter(cut: number): Promise<number> {
  await writeFile(file, whole.subarray(0, cut));
  await redis.start();
  const end = ends.findLast((each) => each <= cut) ?? 0;
  expect((await readFile(file)).equals(whole.subarray(0, end)), `cut at ${cut}`).toBe(true);
  const before = await tapped();
  const node = await startNode(redis.url);
  const lost = await pairTablet(node, plaza, 'lost');
  await revoke(node, 'lost');
  const tablet = await openTablet(node, token);
  const taps = [checkIn(), checkIn()];
  for (const tap of taps) expect(await send(tablet, tap)).toMatchObject({ ok: true });
  const account = { name: '이보기', role: 'viewer', password: '처음에만 쓰는 긴 문장' };
  expect((await office(node, '/accounts', 'POST', account)).status).toBe(201);
  tablet.disconnect();
  const board = await fetchBoard(node);
  await node.close();
  const acked = await stored();
  await redis.kill();

  await redis.start();
  expect(await stored(), `cut at ${cut}, second start`).toEqual(acked);
  expect(await tapped()).toEqual([...before, ...taps.map(({ id }) => id)]);
  expect(Number(await redis.client.hget(keys.liveCounts(plaza), 'waiting'))).toBe(
    before.length + taps.length,
  );
  const again = await startNode(redis.url);
  expect(await fetchBoard(again)).toMatchObject({ version: board.version, waiting: board.waiting });
  await expect(openTablet(again, lost)).rejects.toMatchObject({ data: { code: 'unauthenticated' } });
  await again.close();
  await redis.kill();
  return before.length;
}

it('recognises a torn write cut at any byte of the last three changes', () => {
  // One byte to a line, and a verdict after each, as though the file ended there.
  const judge = `${readFileSync(resolve(startScript, '../half-transaction.awk'), 'utf8')}\n{ print judge() }`;
  let judged = 0;
  for (const [index, start] of ends.entries()) {
    const torn = whole.subarray(start, (ends[index + 1] ?? 0) - 1);
    if (start < from || torn.length === 0) continue;
    const given = { input: torn.join('\n'), encoding: 'utf8' } as const;
    const verdicts = spawnSync('awk', ['-v', 'last=1', '-v', 'seen=1', judge], given)
      .stdout.trim()
      .split('\n');
    expect(new Set(verdicts), `from byte ${start} on`).toEqual(new Set(['cut 0 end']));
    judged += verdicts.length - 1;
  }
  expect(judged).toBeGreaterThan((whole.length - from) * 0.95);
});

it(`loses no acknowledged change when Redis restarts on a torn file, twice (seed ${seed})`, async () => {
  const [third, fourth] = [writeOf(2), writeOf(3)];
  // Redis keeps MULTI alone where the command after it is torn.
  const alone = fourth[0] + '*1\r\n$5\r\nMULTI\r\n'.length;
  const within: [low: number, high: number][] = [
    third,
    [third[1], fourth[0]],
    [alone, alone + 20],
    [alone + 20, fourth[1]],
  ];
  const left: number[] = [];
  for (const [index, [low, high]] of within.entries())
    left.push(await goesOnAfter(low + 1 + Math.floor((shares[index] ?? 0) * (high - low - 1))));
  expect(left).toEqual([2, 3, 3, 3]);
});

/** Runs a Redis without the start script, so that it truncates a torn file by itself. */
async function bare(act: () => Promise<unknown>): Promise<void> {
  const where = ['--port', new URL(redis.url).port, '--dir', redis.folder, '--save', '', ...durableSettings];
  const child = killOnExit(spawn(program, where, { stdio: 'ignore' }));
  await act();
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

it.runIf(/ v=7\.0\./.test(`${execFileSync(program, ['--version'])}`))(
  'would lose an acknowledged tap without the script, because this Redis keeps half a write',
  async () => {
    const [start, end] = writeOf(3);
    await writeFile(file, whole.subarray(0, end - 40));
    const [, id = ''] = /\r\n(\d+-0)\r\n/.exec(whole.subarray(start).toString()) ?? [];
    await bare(() => redis.client.multi().xadd(log, id, 'entry', 'acked').set('answer', 'ok').exec());
    await bare(async () => {
      expect(await redis.client.get('answer')).toBe('ok');
      const [[, [, entry] = []] = []] = await redis.client.xrange(log, id, id);
      expect(entry).not.toBe('acked');
    });
  },
);
