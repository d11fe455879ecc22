import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkIn, openTablet, pairTablet, plaza, send, startNode } from '../testing/node.js';
import { type RedisServer, startRedis } from '../testing/redis-server.js';
import { keys } from './keys.js';

const day = '2026-11-23';
let redis: RedisServer;
let file: string;
let whole: Buffer;

beforeAll(async () => {
  redis = await startRedis();
  const node = await startNode(redis.url);
  const tablet = await openTablet(node, await pairTablet(node));
  for (let seq = 1; seq <= 6; seq += 1) await send(tablet, { ...checkIn(), seq });
  tablet.disconnect();
  await node.close();
  await redis.kill();
  file = join(redis.folder, 'appendonlydir', 'appendonly.aof.1.incr.aof');
  whole = await readFile(file);
});
afterAll(() => redis.close());

/** What a store holds of its last taps, in each of the places that are written together. */
async function stored() {
  const entries = await redis.client.xrange(keys.log(plaza, day), '-', '+');
  const taps = entries.map(([, [, json = '']]) => JSON.parse(json)).filter(({ by }) => by !== 'server');
  const answers = await redis.client.keys(keys.answer(plaza, '*', '*'));
  const live = await redis.client.hgetall(keys.live(plaza));
  const [sequence] = await redis.client.keys(keys.sequence(plaza, '*'));
  return {
    commands: taps.map(({ command }) => command).sort(),
    answered: answers.map((key) => key.split(':').at(-1)).sort(),
    inLog: taps.length,
    counted: Number(live.waiting),
    heard: Number(sequence ? await redis.client.get(sequence) : 0),
  };
}

it('loses whole taps from a tail torn at any byte, and never half of one', async () => {
  const left = new Set<number>();
  // Steps that fit no length of a part of it, over the last two taps and more.
  for (let cut = 1; cut < 2_400; cut += 193) {
    await writeFile(file, whole.subarray(0, whole.length - cut));
    await redis.start();
    const { commands, answered, inLog, counted, heard } = await stored();
    expect(answered, `${cut} bytes torn off`).toEqual(commands);
    expect([counted, heard], `${cut} bytes torn off`).toEqual([inLog, inLog]);
    left.add(inLog);
    await redis.kill();
  }
  expect(left.size).toBeGreaterThan(1);
  expect(Math.max(...left)).toBe(5);
}, 40_000);

it('does not start on a file that is damaged in its middle, so that nobody goes on without what it held', async () => {
  const damaged = Buffer.from(whole);
  damaged.fill('#', whole.length >> 1, (whole.length >> 1) + 20);
  await writeFile(file, damaged);
  expect(await redis.startAndFail()).toBe(1);
});
