import { readFile, stat, truncate } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { connect } from '../server/src/redis/connection.js';
import { appendOnlyFilePath, findWriteBoundaries } from '../server/src/testing/append-only-file.js';
import { durableSettings, type RedisServer, startRedis } from '../server/src/testing/redis-server.js';
import { type AckedChanges, compareWithAcked, drawChange, noChanges } from './power-cuts/store-changes.js';
import { type SeededRandom, seededRandom } from './seeded-random.js';
import { mountDisk } from './world/disk.js';

const cuts = Number(process.env.CHAOS_CUTS);
const seed = Number(process.env.CHAOS_SEED ?? 1);
const concurrentStores = 3;
const cutsPerStore = 50;
const settings = [...durableSettings, '--enable-debug-command', 'local'];

type CutTotals = {
  cuts: number;
  changes: number;
  torn: number;
  lost: string[];
  doubled: string[];
  differing: number;
};

/**
 * Changes a store and cuts its power repeatedly, each time with a random part of one more change on disk.
 * Each start is also the start after the last torn one.
 */
async function cutStore(random: SeededRandom, times: number, total: CutTotals): Promise<void> {
  const disk = await mountDisk();
  const redis = await startRedis(settings, disk.folder);
  const acked = noChanges();
  try {
    for (let cut = 1; cut <= times; cut += 1) {
      const differs = await cutPower(redis, random, acked, total);
      if (differs) total.differing += 1;
      if (differs || cut === times) await countDifferences(redis.url, acked, total);
      if (differs) return;
    }
  } finally {
    await redis.close();
    await disk[Symbol.asyncDispose]();
  }
}

async function cutPower(
  redis: RedisServer,
  random: SeededRandom,
  acked: AckedChanges,
  total: CutTotals,
): Promise<boolean> {
  const file = appendOnlyFilePath(redis.folder);
  const digest = async () => String(await redis.client.call('DEBUG', 'DIGEST'));
  const product = connect(redis.url);
  for (let change = random.integer(1, 3); change > 0; change -= 1, total.changes += 1)
    (await drawChange(random)(product, random, acked))();
  const before = { size: (await stat(file)).size, digest: await digest() };
  await drawChange(random)(product, random, acked);
  product.disconnect();
  await redis.kill();
  // If a change is several writes, the first is torn; the others are torn when they are the first.
  const [, write = 0] = findWriteBoundaries((await readFile(file)).subarray(before.size));
  const torn = random.integer(0, write - 1);
  await truncate(file, before.size + torn);
  await redis.start();
  total.cuts += 1;
  total.torn += torn;
  return (await digest()) !== before.digest;
}

async function countDifferences(url: string, acked: AckedChanges, total: CutTotals): Promise<void> {
  const product = connect(url);
  const { lost, doubled } = await compareWithAcked(product, acked);
  product.disconnect();
  total.lost.push(...lost);
  total.doubled.push(...doubled);
}

it(`loses nothing in ${cuts} power cuts from seed ${seed} on`, { timeout: 90 * 60_000 }, async () => {
  const startedAt = Date.now();
  const total: CutTotals = { cuts: 0, changes: 0, torn: 0, lost: [], doubled: [], differing: 0 };
  let startedCuts = 0;
  const testStores = async () => {
    while (startedCuts < cuts) {
      const times = Math.min(cutsPerStore, cuts - startedCuts);
      startedCuts += times;
      await cutStore(seededRandom(seed, `store ${startedCuts}`), times, total);
    }
  };
  await Promise.all(Array.from({ length: concurrentStores }, testStores));
  const seconds = Math.round((Date.now() - startedAt) / 1_000);
  const { lost, doubled, ...counts } = total;
  console.log(JSON.stringify({ seed, ...counts, lost: lost.length, doubled: doubled.length, seconds }));
  expect({ lost, doubled, differing: total.differing }).toEqual({ lost: [], doubled: [], differing: 0 });
});
