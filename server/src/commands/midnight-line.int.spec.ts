import type { ClinicConfig, History, TicketView } from '@hannun/shared/contract';
import type { QueueEvent } from '@hannun/shared/queue';
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
import { plaza, send, tap } from '../testing/tablet.js';

const days = ['2026-11-23', '2026-11-24'] as const;
const clock = new TestClock();
let redis: RedisServer;
let one: TestNode;
let other: TestNode;
let tablet: Awaited<ReturnType<typeof useTablet>>;

const at = (time: string) => {
  clock.currentMs = Date.parse(time);
};
const now = () => new Date(clock.currentMs).toISOString();
const act = (made: Parameters<typeof tap>[0]) => send(tablet, tap(made, now()));

async function eventsOf(day: string): Promise<QueueEvent[]> {
  const entries = await redis.client.xrange(keys.log(plaza, day), '-', '+');
  return entries.map(([, [, json = '']]) => JSON.parse(json).event);
}

/** One by one, so that the order is known; returns their slips. */
async function checkInAll(lanes: readonly string[]): Promise<{ ticket: string; token: string }[]> {
  const slips: { ticket: string; token: string }[] = [];
  for (const lane of lanes) {
    const answer = await act({ type: 'check-in', lane });
    if (answer.ok && 'token' in answer.result)
      slips.push({ ticket: answer.result.ticket, token: answer.result.token });
  }
  return slips;
}

async function viewSlip(node: TestNode, token: string): Promise<TicketView> {
  const { status, body } = await callApi<TicketView>(node, `/tickets/${token}`);
  expect(status).toBe(200);
  return body;
}

beforeEach(async () => {
  at('2026-11-23T23:50:00+09:00');
  redis = await useRedis();
  one = await useNode({}, clock);
  other = await useNode({}, clock);
  tablet = await useTablet(one, { label: '접수대 1' });
});

it('keeps the line, its slips and who is in service of a clinic that is open round the clock', async () => {
  const slips = await checkInAll(['pcr', 'pcr', 'pcr', 'pcr', 'pcr', 'pcr', 'pcr']);
  await act({ type: 'call', lane: 'pcr', booth: '1' });
  at('2026-11-23T23:59:45+09:00');
  slips.push(...(await checkInAll(['pcr'])));
  expect(slips.map(({ ticket }) => ticket)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `A00${n}`));

  at('2026-11-24T00:00:02+09:00');
  const second = slips[1]?.token ?? '';
  expect(await viewSlip(other, second)).toMatchObject({ ticket: 'A002', state: { place: 1, ahead: 0 } });
  for (const node of [one, other])
    await soon(async () => expect(await fetchBoard(node)).toMatchObject({ day: days[1], waiting: 7 }));
  expect(await viewSlip(other, second)).toMatchObject({ day: days[1], ticket: 'A002', state: { place: 1 } });
  expect(await act({ type: 'check-in', lane: 'pcr' })).toMatchObject({ result: { ticket: 'A009' } });
  expect(await act({ type: 'check-out', ticket: 'A001' })).toMatchObject({ ok: true });
  expect(await act({ type: 'call', lane: 'pcr', booth: '1' })).toMatchObject({ result: { ticket: 'A002' } });
  expect(await viewSlip(other, slips[0]?.token ?? '')).toMatchObject({ state: { status: 'finished' } });
  expect(await viewSlip(other, second)).toMatchObject({ state: { status: 'called', booth: '1' } });

  const [yesterday = [], today = []] = await Promise.all(days.map(eventsOf));
  expect(yesterday.filter(({ type }) => type === 'left')).toEqual([]);
  expect(yesterday.filter(({ type }) => type === 'handed-over')).toHaveLength(1);
  expect(today.filter(({ type }) => type === 'day-opened')).toHaveLength(1);
});

it('counts each visit once in the history of both days', async () => {
  await checkInAll(['pcr', 'pcr', 'pcr']);
  await act({ type: 'call', lane: 'pcr', booth: '1' });
  at('2026-11-24T00:10:00+09:00');
  await checkInAll(['pcr']);
  await act({ type: 'check-out', ticket: 'A001' });
  await act({ type: 'call', lane: 'pcr', booth: '1' });
  const { body } = await callOffice<History>(
    other,
    `/history?clinicId=${plaza}&from=${days[0]}&to=${days[1]}`,
    { bearer: adminToken },
  );
  expect(body.clinics[0]?.days.map(({ all }) => all)).toMatchObject([
    { arrivals: 3, served: 0, unfinished: 0, wait: { calls: 1 } },
    { arrivals: 1, served: 1, wait: { calls: 1, mean: 20 * 60 }, slots: [{ slot: 0, peak: 2 }] },
  ]);
});

it('begins numbers again, past those that still live', async () => {
  at('2026-11-23T22:00:00+09:00');
  await checkInAll(['pcr', 'pcr', 'pcr']);
  for (const ticket of ['A001', 'A003']) await act({ type: 'leave', ticket, reason: 'left' });
  at('2026-11-24T00:00:02+09:00');
  const slips = await checkInAll(['pcr', 'pcr', 'pcr']);
  expect(slips.map(({ ticket }) => ticket)).toEqual(['A001', 'A003', 'A004']);
});

const eveningHours: ClinicConfig['weekly'] = Array(7).fill({ from: '18:00', until: '24:00' });
const setHours = (clinicId: string, weekly: ClinicConfig['weekly']) =>
  callOffice(one, `/clinics/${clinicId}`, { method: 'PATCH', body: { weekly }, bearer: adminToken });

it('serves those in line when a clinic closes at midnight, and ends what is open three hours after the last tap', async () => {
  expect(await setHours(plaza, eveningHours)).toMatchObject({ status: 200 });
  await soon(async () =>
    expect(await fetchBoard(one)).toMatchObject({ closesAt: '2026-11-23T15:00:00.000Z' }),
  );
  const slips = await checkInAll(['pcr', 'pcr', 'pcr']);
  at('2026-11-24T00:20:00+09:00');
  for (const node of [one, other])
    await soon(async () => expect(await fetchBoard(node)).toMatchObject({ day: days[1], waiting: 3 }));
  expect(await fetchBoard(one)).toMatchObject({ status: 'closed' });
  expect(await act({ type: 'check-in', lane: 'pcr' })).toMatchObject({ error: { code: 'clinic-closed' } });
  expect(await act({ type: 'call', lane: 'pcr', booth: '1' })).toMatchObject({ result: { ticket: 'A001' } });
  expect(await act({ type: 'check-out', ticket: 'A001' })).toMatchObject({ ok: true });
  at('2026-11-24T03:19:00+09:00');
  expect(await act({ type: 'correct', lane: 'pcr', waiting: 2 })).toMatchObject({ ok: true });
  at('2026-11-24T06:19:01+09:00');
  await soon(async () => expect(await fetchBoard(other)).toMatchObject({ waiting: 0 }));
  expect(await callApi(one, `/tickets/${slips[1]?.token}`)).toMatchObject({
    body: { error: { code: 'unknown-ticket' } },
  });
  const desk = async () => (await tablet.timeout(5_000).emitWithAck('desk', { clinicId: plaza })).desk;
  expect(await desk()).toMatchObject({ unfinished: ['A002', 'A003'] });
  at('2026-11-24T18:00:00+09:00');
  await act({ type: 'check-in', lane: 'pcr' });
  await act({ type: 'call', lane: 'pcr', booth: '1' });
  expect(await desk()).not.toHaveProperty('unfinished');
});

it('tells staff in the morning what was left open when a clinic had closed', async () => {
  const closed: ClinicConfig['weekly'] = Array(7).fill({ from: '09:00', until: '18:00' });
  at('2026-11-23T17:30:00+09:00');
  await checkInAll(['pcr', 'pcr']);
  await setHours(plaza, closed);
  await soon(async () =>
    expect(await fetchBoard(one)).toMatchObject({ closesAt: '2026-11-23T09:00:00.000Z' }),
  );
  at('2026-11-24T08:50:00+09:00');
  await soon(async () => expect(await fetchBoard(one)).toMatchObject({ day: days[1], waiting: 0 }));
  const { desk } = await tablet.timeout(5_000).emitWithAck('desk', { clinicId: plaza });
  expect(desk).toMatchObject({ unfinished: ['A001', 'A002'] });
});

it('lets a tablet without a connection go on with its own numbers past midnight', async () => {
  await checkInAll(['pcr']);
  expect(await act({ type: 'claim-series' })).toMatchObject({ result: { letter: 'K' } });
  at('2026-11-24T00:10:00+09:00');
  await soon(async () => expect(await fetchBoard(one)).toMatchObject({ day: days[1], waiting: 1 }));
  const own = (number: number, time: string) =>
    send(tablet, { ...tap({ type: 'check-in', lane: 'pcr', series: 'K', number }), at: time });
  expect(await own(1, '2026-11-23T23:55:00+09:00')).toMatchObject({ result: { ticket: 'AK01' } });
  expect(await own(2, '2026-11-24T00:05:00+09:00')).toMatchObject({ result: { ticket: 'AK02' } });
  expect((await fetchBoard(one)).lanes[0]).toMatchObject({ line: '1,AK01,AK02', carried: '1,AK01' });
  expect(await act({ type: 'claim-series', letter: 'K' })).toMatchObject({ result: { letter: 'K' } });
  const { desk } = await tablet.timeout(5_000).emitWithAck('desk', { clinicId: plaza });
  expect(desk.series).toEqual([{ letter: 'K', device: expect.any(String) }]);
});

it('takes in what a tablet tapped before midnight without a connection', async () => {
  await checkInAll(['pcr', 'pcr']);
  expect(await act({ type: 'reserve-numbers', lane: 'pcr', count: 3 })).toMatchObject({
    result: { from: 3, to: 5 },
  });
  at('2026-11-24T00:10:00+09:00');
  await soon(async () => expect(await fetchBoard(one)).toMatchObject({ day: days[1], waiting: 2 }));
  expect(await act({ type: 'check-in', lane: 'pcr' })).toMatchObject({ result: { ticket: 'A006' } });
  const late = { ...tap({ type: 'check-in', lane: 'pcr', number: 3 }), at: '2026-11-23T23:55:00+09:00' };
  expect(await send(tablet, late)).toMatchObject({ ok: true, result: { ticket: 'A003' } });
  const call = { ...tap({ type: 'call', lane: 'pcr', booth: '2' }), at: '2026-11-23T23:56:00+09:00' };
  expect(await send(tablet, call)).toMatchObject({ ok: true, result: { ticket: 'A001' } });
  // In the order in which they came, whatever the order of their taps' arrival.
  expect((await fetchBoard(one)).lanes[0]?.line).toBe('2-3,6');
});
