import { expect, it } from 'vitest';
import { useNode, useRedis } from '../testing/fixtures.js';
import { fetchBoard } from '../testing/http-client.js';
import type { TestNode } from '../testing/node.js';
import { soon } from '../testing/soon.js';
import { openTablet, pairTablet, plaza, send, tap } from '../testing/tablet.js';
import { StoreClock } from './store-clock.js';

const hour = 60 * 60_000;

const redis = await useRedis();

/** The clocks of a server whose time is wrong and can be set while it runs. */
function crookedClocks(off: number) {
  const clocks = { off, wall: () => Date.now() + clocks.off, steady: () => performance.now() };
  return clocks;
}

it('uses one time on servers whose clocks are an hour apart', async () => {
  const clocks = [crookedClocks(hour), crookedClocks(-hour)];
  const nodes: TestNode[] = [];
  for (const own of clocks) nodes.push(await useNode({}, await StoreClock.open(redis.client, own)));
  const tablets = await Promise.all(nodes.map(async (node) => openTablet(node, await pairTablet(node))));
  const began = Date.now();
  for (let turn = 0; turn < 10; turn += 1) {
    // The first server's clock is set back by a day half-way through.
    if (turn === 5 && clocks[0]) clocks[0].off -= 24 * hour;
    const tablet = tablets[turn % 2];
    const command = tap({ type: 'check-in', lane: 'pcr' }, new Date().toISOString());
    expect(tablet && (await send(tablet, command))).toMatchObject({ ok: true, version: turn + 2 });
  }
  const [one, other] = nodes as [TestNode, TestNode];
  const { day } = await fetchBoard(one);
  for (const node of [one, other])
    await soon(async () => expect(await fetchBoard(node)).toMatchObject({ day, waiting: 10 }));
  const entries = await redis.client.xrange(`hannun:{${plaza}}:log:${day}`, '2-0', '+');
  const recorded = entries.map(([, [, json = '']]) => Date.parse(JSON.parse(json).recordedAt));
  expect(Math.min(...recorded)).toBeGreaterThan(began - 5_000);
  expect(Math.max(...recorded)).toBeLessThan(Date.now() + 5_000);
  for (const tablet of tablets) tablet.disconnect();
});

it('follows the clock of Redis when it is set, and runs on while Redis is away', async () => {
  const own = { wall: () => Date.now(), now: 1_000, steady: () => own.now };
  const clock = await StoreClock.open(redis.client, own);
  const first = clock.nowMs();
  own.now += 60_000;
  expect(clock.nowMs()).toBe(first + 60_000);
  // A minute passed here but not on the clock of Redis, which wins.
  await clock.sync();
  expect(Math.abs(clock.nowMs() - first)).toBeLessThan(30_000);
  clock.onApplicationShutdown();
});
