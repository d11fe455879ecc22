import type { Desk, DeskAck } from '@hannun/shared/contract';
import type { QueueEvent } from '@hannun/shared/queue';
import type { Socket } from 'socket.io-client';
import { beforeEach, expect, it, vi } from 'vitest';
import { callOffice } from '../../auth/testing/office-client.js';
import { keys } from '../../redis/keys.js';
import { adminToken } from '../../testing/admin-token.js';
import { TestClock } from '../../testing/clock.js';
import { useNode, useRedis, useTablet } from '../../testing/fixtures.js';
import { fetchBoard } from '../../testing/http-client.js';
import type { TestNode } from '../../testing/node.js';
import type { RedisServer } from '../../testing/redis-server.js';
import { soon } from '../../testing/soon.js';
import { checkIn, openTablet, pairTablet, send, tap } from '../../testing/tablet.js';

const plaza = 'wangsimni-plaza';
/** Open from nine to six, lunch from twelve to one. */
const dayClinic = 'seongdong-health-centre';
const clock = new TestClock();
let redis: RedisServer;
let one: TestNode;
let other: TestNode;
let tablet: Socket;

beforeEach(async () => {
  clock.currentMs = Date.parse('2026-11-23T11:00:00+09:00');
  redis = await useRedis();
  one = await useNode({}, clock);
  other = await useNode({}, clock);
  tablet = await useTablet(one, { label: '접수대 1' });
});

const now = () => new Date(clock.currentMs).toISOString();
const at = (time: string) => {
  clock.currentMs = Date.parse(time);
};

async function eventsOf(day: string, clinicId = plaza): Promise<QueueEvent[]> {
  const entries = await redis.client.xrange(keys.log(clinicId, day), '-', '+');
  return entries.map(([, [, json = '']]) => JSON.parse(json).event);
}

/** The desks a tablet receives, the newest last. */
async function desksOf(socket: Socket, clinicId = plaza): Promise<Desk[]> {
  const desks: Desk[] = [];
  socket.on('desk', (desk: Desk) => desks.push(desk));
  const answer: DeskAck = await socket.emitWithAck('desk', { clinicId });
  if (answer.ok) desks.push(answer.desk);
  return desks;
}

/** Each change of the configuration makes both nodes read every log. */
const readLogs = (round: number) =>
  callOffice(one, `/clinics/${plaza}/place`, {
    method: 'PUT',
    body: { place: 1 + (round % 4) },
    bearer: adminToken,
  });

it('ends a forgotten service after an hour, once although two nodes check', async () => {
  await send(tablet, checkIn());
  await send(tablet, tap({ type: 'call', lane: 'pcr', booth: '1' }));
  at('2026-11-23T12:00:01+09:00');
  await soon(async () => {
    const ended = (await eventsOf('2026-11-23')).filter(({ type }) => type === 'checked-out');
    expect(ended).toMatchObject([{ number: 1, cause: 'time', at: now() }]);
    expect(ended[0]?.origin).toBeUndefined();
  });
  // After another tap on both nodes, each has checked the clock again.
  await send(tablet, { ...checkIn(), at: now() });
  const all = await eventsOf('2026-11-23');
  expect(all.filter(({ type }) => type === 'checked-out')).toHaveLength(1);
});

it('ends no service by timeout while a tablet sends hours-old taps', async () => {
  const duringDrain = { timeout: 20_000 };
  clock.currentMs = Date.parse('2026-11-23T15:00:00+09:00');
  const hoursAgo = (seconds: number) => new Date(Date.parse('2026-11-23T11:00:00+09:00') + seconds * 1000);
  for (let turn = 1; turn <= 12; turn += 1) {
    const ticket = `A${String(turn).padStart(3, '0')}`;
    for (const made of [
      tap({ type: 'check-in', lane: 'pcr' }),
      tap({ type: 'call', lane: 'pcr', booth: '1' }),
      tap({ type: 'check-out', ticket }),
    ]) {
      await readLogs(turn);
      expect(await send(tablet, { ...made, at: hoursAgo(turn).toISOString() })).toMatchObject({ ok: true });
    }
  }
  await send(tablet, { ...checkIn(), at: hoursAgo(9_000).toISOString() });
  await send(tablet, {
    ...tap({ type: 'call', lane: 'pcr', booth: '1' }),
    at: hoursAgo(9_000).toISOString(),
  });
  const byTime = (events: QueueEvent[]) =>
    events.filter((event) => event.type === 'checked-out' && event.cause === 'time');
  expect(byTime(await eventsOf('2026-11-23'))).toEqual([]);
  await vi.waitFor(async () => expect(byTime(await eventsOf('2026-11-23'))).toHaveLength(1), duringDrain);
});

it('ends no service between two hours-old taps, however often the log is read meanwhile', async () => {
  clock.currentMs = Date.parse('2026-11-23T15:00:00+09:00');
  await send(tablet, checkIn());
  await send(tablet, tap({ type: 'call', lane: 'pcr', booth: '1' }));
  for (const place of [1, 2, 3, 4]) await readLogs(place);
  expect(await send(tablet, tap({ type: 'check-out', ticket: 'A001' }))).toMatchObject({ ok: true });
});

it('updates tablets and boards when only time passes: questions, unconfirmed counts, breaks, closing', async () => {
  const desks = await desksOf(tablet);
  await send(tablet, tap({ type: 'correct', lane: 'pcr', waiting: 1 }));
  await soon(async () => expect(await fetchBoard(other)).toMatchObject({ waiting: 1 }));
  at('2026-11-23T11:10:00+09:00');
  await soon(() => expect(desks.at(-1)).toMatchObject({ question: 'no-taps' }));
  expect(await fetchBoard(other)).not.toHaveProperty('unconfirmedSince');
  at('2026-11-23T11:15:00+09:00');
  await soon(async () =>
    expect(await fetchBoard(other)).toMatchObject({ unconfirmedSince: '2026-11-23T02:00:00.000Z' }),
  );

  const day = await openTablet(other, await pairTablet(other, dayClinic));
  const told = await desksOf(day, dayClinic);
  const { hours } = told[0] ?? {};
  at(hours?.breaks[0]?.from ?? '');
  await soon(() => expect(told.at(-1)).toMatchObject({ status: 'paused', reason: 'lunch' }));
  at(hours?.breaks[0]?.until ?? '');
  await soon(() => expect(told.at(-1)).toMatchObject({ status: 'open' }));
  at(hours?.closesAt ?? '');
  await soon(() => expect(told.at(-1)).toMatchObject({ status: 'closed' }));
  await soon(async () => expect(await fetchBoard(one, dayClinic)).toMatchObject({ status: 'closed' }));
  day.disconnect();
});

it('opens the day at midnight by itself, with the line of a clinic that goes on', async () => {
  const desks = await desksOf(tablet);
  await send(tablet, checkIn(2));
  at('2026-11-23T23:59:59.999+09:00');
  const last = tap({ type: 'check-in', lane: 'pcr' }, now());
  expect(await send(tablet, last)).toMatchObject({ ok: true, result: { ticket: 'A002' } });
  at('2026-11-24T00:00:00.000+09:00');
  const first = tap({ type: 'check-in', lane: 'pcr' }, now());
  expect(await send(tablet, first)).toMatchObject({ ok: true, result: { ticket: 'A003' } });
  await soon(() =>
    expect(desks.at(-1)).toMatchObject({
      day: '2026-11-24',
      lanes: [{ issued: 3, line: [{ ticket: 'A001', party: 2 }, { ticket: 'A002' }, { ticket: 'A003' }] }],
    }),
  );
  const yesterday = await eventsOf('2026-11-23');
  expect(yesterday.filter(({ type }) => type === 'left')).toEqual([]);
  expect(yesterday.at(-1)).toEqual({ type: 'handed-over', at: '2026-11-23T15:00:00.000Z' });
});

it('closes the last open day after the server was off for a week', async () => {
  await send(tablet, checkIn(2));
  await one.close();
  await other.close();
  at('2026-11-30T09:00:00+09:00');
  one = await useNode({}, clock);
  other = await useNode({}, clock);
  expect(await fetchBoard(one)).toMatchObject({ day: '2026-11-30', waiting: 0 });
  const closing = (await eventsOf('2026-11-23')).filter(({ type }) => type === 'left');
  expect(closing).toMatchObject([{ number: 1, reason: 'unknown', at: '2026-11-23T15:00:00.000Z' }]);
});
