import type { Ack, Desk, LaneBoard } from '@hannun/shared/contract';
import type { QueueEvent } from '@hannun/shared/queue';
import type { Socket } from 'socket.io-client';
import { beforeEach, expect, it } from 'vitest';
import { callOffice } from '../auth/testing/office-client.js';
import { keys } from '../redis/keys.js';
import { adminToken } from '../testing/admin-token.js';
import { TestClock } from '../testing/clock.js';
import { useNode, useRedis, useTablet } from '../testing/fixtures.js';
import { callApi, fetchBoard } from '../testing/http-client.js';
import type { TestNode } from '../testing/node.js';
import type { RedisServer } from '../testing/redis-server.js';
import { soon } from '../testing/soon.js';
import { send, type Tap, tap } from '../testing/tablet.js';

/** Open until six, intake until half past five; PCR has three booths, rapid two. */
const clinicId = 'seongdong-health-centre';
const clock = new TestClock();
let redis: RedisServer;
let one: TestNode;
let other: TestNode;
let tablet: Socket;

beforeEach(async () => {
  clock.currentMs = Date.parse('2026-11-23T17:00:00+09:00');
  redis = await useRedis();
  one = await useNode({}, clock);
  other = await useNode({}, clock);
  tablet = await useTablet(one, { clinicId });
});

const tapped = (command: Tap) => send(tablet, tap(command, clock.nowIso(), clinicId));
const pcr = async (node = one): Promise<LaneBoard> => {
  const [lane] = (await fetchBoard(node, clinicId)).lanes;
  if (!lane) throw new Error('The clinic has a PCR lane.');
  return lane;
};

async function checkIn(lane: string, people: number): Promise<Ack[]> {
  const acks: Ack[] = [];
  for (let person = 0; person < people; person += 1) acks.push(await tapped({ type: 'check-in', lane }));
  return acks;
}

async function closePcrWhenFull(): Promise<void> {
  const { body } = await callOffice<{ lanes: object[] }>(one, `/clinics/${clinicId}`, { bearer: adminToken });
  const [first, ...lanes] = body.lanes;
  const changed = { lanes: [{ ...first, closesWhenFull: true }, ...lanes] };
  const { status } = await callOffice(one, `/clinics/${clinicId}`, {
    method: 'PATCH',
    body: changed,
    bearer: adminToken,
  });
  expect(status).toBe(200);
}

async function lastNumbersSet(): Promise<QueueEvent[]> {
  const entries = await redis.client.xrange(keys.log(clinicId, '2026-11-23'), '-', '+');
  return entries
    .map(([, [, json = '']]): QueueEvent => JSON.parse(json).event)
    .filter(({ type }) => type === 'last-number-set');
}

it('closes a lane by itself at the last number that can be served today', async () => {
  await closePcrWhenFull();
  await checkIn('pcr', 62);
  await soon(async () => expect(await pcr(other)).toMatchObject({ lastNumberBy: 'forecast' }));
  const { lastNumber = 0, tickets } = await pcr(other);
  expect(lastNumber).toBeGreaterThan(tickets);
  expect(lastNumber).toBeLessThan(75);

  const acks = await checkIn('pcr', lastNumber + 1 - tickets);
  expect(acks.at(-1)).toMatchObject({ ok: false, error: { code: 'intake-closed' } });
  expect(await pcr()).toMatchObject({ intake: 'full', placesLeft: 0, forecast: null, lastNumber });
  expect(await lastNumbersSet()).toMatchObject([{ by: 'forecast', number: lastNumber }]);

  await tapped({ type: 'last-number', lane: 'pcr', number: null });
  await checkIn('pcr', 1);
  clock.currentMs += 60_000;
  await checkIn('pcr', 1);
  await soon(async () => expect(await pcr(other)).toMatchObject({ tickets: lastNumber + 2 }));
  expect(await pcr()).not.toHaveProperty('lastNumber');
});

it('proposes the number to staff where it may not set it, and names who may not be reached', async () => {
  const desks: Desk[] = [];
  tablet.on('desk', (desk: Desk) => desks.push(desk));
  await tablet.emitWithAck('desk', { clinicId });
  await checkIn('rapid', 10);
  await soon(() => expect(desks.at(-1)).toMatchObject({ lanes: [{}, { issued: 10 }] }));
  expect(desks.at(-1)?.lanes[1]?.proposal).toBeUndefined();

  await checkIn('rapid', 70);
  await soon(() => expect(desks.at(-1)?.lanes[1]?.proposal).toEqual({ lastNumber: 80 }));
  const { lanes } = await fetchBoard(one, clinicId);
  expect(lanes[1]?.reachable).toBeGreaterThan(20);
  expect(lanes[1]?.reachable).toBeLessThan(80);
  expect(lanes[0]).not.toHaveProperty('reachable');

  await tapped({ type: 'last-number', lane: 'rapid', number: 80 });
  await soon(() => expect(desks.at(-1)?.lanes[1]).not.toHaveProperty('proposal'));
  expect((await callApi(one, `/clinics/${clinicId}`)).body).toMatchObject({
    lanes: [{}, { intake: 'full', lastNumber: 80, lastNumberBy: 'staff', reachable: lanes[1]?.reachable }],
  });
});
