import type { Ack, TicketResult } from '@hannun/shared';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  boardAt,
  checkIn,
  openTablet,
  pairTablet,
  send,
  startNode,
  type TestNode,
  tap,
} from '../testing/node.js';
import { type RedisServer, startRedis } from '../testing/redis-server.js';

let redis: RedisServer;
let one: TestNode;
let other: TestNode;

beforeAll(async () => {
  redis = await startRedis();
  one = await startNode(redis.url);
  other = await startNode(redis.url);
});
afterAll(async () => {
  await one.close();
  await other.close();
  await redis.close();
});

const ticketOf = (answer: Ack): string =>
  answer.ok ? (answer.result as TicketResult).ticket : answer.error.code;

it('calls as many different people as tablets call at one moment, on whichever node', async () => {
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
  expect(await boardAt(other)).toMatchObject({ waiting: 0 });
  for (const tablet of tablets) tablet.disconnect();
});
