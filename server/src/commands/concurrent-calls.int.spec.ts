import type { Ack, TicketResult } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { keys } from '../redis/keys.js';
import { closeAfterwards } from '../testing/close-afterwards.js';
import { useNode, useRedis } from '../testing/fixtures.js';
import { fetchBoard } from '../testing/http-client.js';
import { openNetworkProxy } from '../testing/network-proxy.js';
import type { TestNode } from '../testing/node.js';
import { checkIn, openTablet, pairTablet, plaza, send, tap } from '../testing/tablet.js';

const redis = await useRedis();
const one = await useNode();
const longWay = await openNetworkProxy(redis.url);
closeAfterwards(() => longWay[Symbol.asyncDispose]());
longWay.set('distant');
/** A node with a slow connection to Redis. */
const other = await useNode({ redisUrl: longWay.redisUrl });

const ticketOf = (answer: Ack): string =>
  answer.ok ? (answer.result as TicketResult).ticket : answer.error.code;

it('calls a different ticket for each of several simultaneous calls, across nodes', async () => {
  const paired = async (node: TestNode) => openTablet(node, await pairTablet(one));
  const first = await paired(one);
  const tablets = [first, await paired(other), await paired(one), await paired(other)];
  for (let round = 0; round < 5; round += 1) {
    for (let people = 0; people < 3; people += 1) await send(first, checkIn());
    const calls = tablets.map((tablet, index) =>
      send(tablet, tap({ type: 'call', lane: 'pcr', booth: `${index + 1}` })),
    );
    const lowest = round * 3 + 1;
    const called = (await Promise.all(calls)).map(ticketOf).sort();
    const name = (number: number) => `A${String(number).padStart(3, '0')}`;
    expect(called).toEqual([name(lowest), name(lowest + 1), name(lowest + 2), 'nobody-waiting']);
  }
  expect(await fetchBoard(other)).toMatchObject({ waiting: 0 });
  for (const tablet of tablets) tablet.disconnect();
});

/** Stands for another node that always writes first, whatever the log holds by then. */
const write = `
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1][1]
local version = tonumber(string.match(last, '^%d+')) + 1
return redis.call('XADD', KEYS[1], version .. '-0', 'entry', ARGV[1])`;
const at = '2026-11-23T02:00:00.000Z';
const notice = {
  v: 1,
  by: 'other',
  command: 'other',
  recordedAt: at,
  event: { type: 'notice-set', at, text: null },
};

async function causeConflictsFor(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  const log = keys.log(plaza, '2026-11-23');
  const writeOn = async () => {
    while (performance.now() < end) await redis.client.eval(write, 1, log, JSON.stringify(notice));
  };
  await Promise.all(Array.from({ length: 8 }, writeOn));
}

it('still answers a tap when other nodes keep writing first for a while', async () => {
  const tablet = await openTablet(other, await pairTablet(one));
  await send(tablet, checkIn());
  const [answers] = await Promise.all([
    Promise.all(Array.from({ length: 5 }, () => send(tablet, checkIn()))),
    causeConflictsFor(1_500),
  ]);
  for (const answer of answers) expect(answer).toMatchObject({ ok: true });
  tablet.disconnect();
});
