import type { Board, LaneBoard, TypicalWaits } from '@hannun/shared/contract';
import { rangeAtPosition } from '@hannun/shared/contract';
import { toDisplayedWait } from '@hannun/shared/forecast';
import { beforeEach, expect, it } from 'vitest';
import { keys } from '../redis/keys.js';
import { TestClock } from '../testing/clock.js';
import { useNode, useRedis, useTablet } from '../testing/fixtures.js';
import { fetchBoard } from '../testing/http-client.js';
import type { TestNode } from '../testing/node.js';
import type { RedisServer } from '../testing/redis-server.js';
import { soon } from '../testing/soon.js';
import { openTablet, plaza, send, tap } from '../testing/tablet.js';

const clock = new TestClock();
let redis: RedisServer;
let node: TestNode;
let tablet: Awaited<ReturnType<typeof openTablet>>;

beforeEach(async () => {
  clock.currentMs = Date.parse('2026-11-23T11:00:00+09:00');
  redis = await useRedis();
  node = await useNode({}, clock);
  tablet = await useTablet(node);
});

const now = () => new Date(clock.currentMs).toISOString();
const laneOf = (board: Board): LaneBoard => {
  const [lane] = board.lanes;
  if (!lane) throw new Error('The board has no lane.');
  return lane;
};
const lane = async (of: TestNode = node) => laneOf(await fetchBoard(of));
/** The wait as people read it. */
const displayedWait = async (of: TestNode = node) => {
  const { forecast, tickets } = await lane(of);
  return forecast && toDisplayedWait(forecast, tickets);
};
const checkIn = () => send(tablet, tap({ type: 'check-in', lane: 'pcr' }, now()));
const advanceSeconds = (seconds: number) => {
  clock.currentMs += seconds * 1000;
};

/** People arrive every 30 s; two booths take turns calling, at a pace that fits `serviceSeconds`. */
async function busyHour(people: number, serviceSeconds = 100): Promise<void> {
  for (let person = 0; person < people; person += 1) {
    await checkIn();
    advanceSeconds(30);
    if (person % Math.round(serviceSeconds / 60) !== 0) continue;
    await send(tablet, tap({ type: 'call', lane: 'pcr', booth: `${(person % 2) + 1}` }, now()));
  }
}

/** Nobody is left to wait over midnight. */
async function callAll(): Promise<void> {
  while ((await send(tablet, tap({ type: 'call', lane: 'pcr', booth: '1' }, now()))).ok) advanceSeconds(60);
}

it('forecasts from the plan before the first call, and in the answer to a check-in', async () => {
  for (let person = 0; person < 8; person += 1) await checkIn();
  const { forecast, level, noForecast } = await lane();
  expect(forecast).toEqual({ low: expect.any(Number), likely: expect.any(Number), high: expect.any(Number) });
  expect(forecast?.high).toBeGreaterThan(120);
  expect([level, noForecast]).toEqual(['relaxed', undefined]);
  const answer = await checkIn();
  const told = answer.ok && 'forecast' in answer.result ? answer.result.forecast : null;
  expect(told?.high).toBeGreaterThan(120);
});

it('gives every position its own range, never a shorter one further back', async () => {
  await busyHour(30);
  const { places, tickets } = await lane();
  const ranges = Array.from({ length: tickets }, (_, ahead) => rangeAtPosition(places, ahead));
  expect(ranges.length).toBeGreaterThan(8);
  ranges.forEach((range, ahead) => {
    const before = ranges[ahead - 1];
    expect(range).not.toBeNull();
    if (before) expect(range?.high).toBeGreaterThanOrEqual(before.high);
    if (before) expect(range?.low).toBeGreaterThanOrEqual(before.low);
  });
});

it('shows the same after a restart and on another node', async () => {
  await busyHour(30);
  await soon(async () => expect((await lane()).forecast).not.toBeNull());
  const other = await useNode({}, clock);
  await soon(async () => expect(await lane(other)).toEqual(await lane()));
  await other.close();
});

it('withholds the forecast with a reason when nobody is called, until the next call', async () => {
  await busyHour(12);
  advanceSeconds(20 * 60);
  await send(tablet, tap({ type: 'notice', text: null }, now()));
  await soon(async () => expect(await lane()).toMatchObject({ forecast: null, noForecast: 'silent' }));
  await send(tablet, tap({ type: 'call', lane: 'pcr', booth: '1' }, now()));
  expect((await lane()).forecast).not.toBeNull();
});

it('counts taps saved offline at the time they happened', async () => {
  await checkIn();
  advanceSeconds(-3600);
  for (let person = 0; person < 30; person += 1) {
    await checkIn();
    advanceSeconds(60);
  }
  for (let person = 0; person < 20; person += 1) {
    await send(tablet, tap({ type: 'call', lane: 'pcr', booth: `${(person % 3) + 1}` }, now()));
    advanceSeconds(60);
  }
  await soon(async () => expect((await lane()).forecast?.low).toBeGreaterThan(240));
  const other = await useNode({}, clock);
  await soon(async () => expect(await lane(other)).toEqual(await lane()));
  await other.close();
});

it('withholds the forecast while no tablet is online', async () => {
  await busyHour(12);
  tablet.disconnect();
  advanceSeconds(400);
  await soon(async () => expect(await lane()).toMatchObject({ forecast: null, noForecast: 'offline' }));
});

it('stores a closed day and starts the next with what was learned', async () => {
  expect(await fetchTypicalWaits()).toMatchObject({ days: 0, lanes: [{ hours: [] }] });
  await busyHour(60);
  await callAll();
  clock.currentMs = Date.parse('2026-11-24T11:00:00+09:00');
  await soon(async () => expect((await fetchBoard(node)).day).toBe('2026-11-24'));
  await soon(async () => {
    const memory = JSON.parse((await redis.client.get(keys.memory(plaza))) ?? 'null');
    expect(memory).toMatchObject({ day: '2026-11-23', lanes: { pcr: { days: 1 } } });
  });
  const day = JSON.parse((await redis.client.hget(keys.daySummaries(plaza), '2026-11-23')) ?? 'null');
  expect(day.lanes.pcr[0]).toMatchObject({ slot: 22, called: expect.any(Number), left: 0 });
  expect(await fetchTypicalWaits()).toMatchObject({
    day: '2026-11-24',
    from: 'every-day',
    days: 1,
    lanes: [{ lane: 'pcr', hours: [{ hour: 11, wait: expect.any(Number), people: expect.any(Number) }] }],
  });
  const other = await useNode({}, clock);
  await checkIn();
  await soon(async () => expect((await lane(other)).forecast).not.toBeNull());
  expect(await displayedWait(other)).toEqual(await displayedWait());
  await other.close();
});

it('learns a day that was never closed from its log', async () => {
  await busyHour(40);
  await node.close();
  await redis.client.del(keys.memory(plaza), keys.daySummaries(plaza));
  clock.currentMs = Date.parse('2026-11-25T11:00:00+09:00');
  node = await useNode({}, clock);
  expect(await fetchTypicalWaits()).toMatchObject({ days: 1 });
  expect(JSON.parse((await redis.client.get(keys.memory(plaza))) ?? 'null')).toMatchObject({
    day: '2026-11-24',
    lanes: { pcr: { days: 1 } },
  });
});

it('publishes its accuracy on the board and in the metrics', async () => {
  await busyHour(120);
  const { forecastKept } = await fetchBoard(node);
  expect(forecastKept?.calls).toBeGreaterThanOrEqual(50);
  expect(forecastKept?.within).toBeLessThanOrEqual(forecastKept?.calls ?? 0);
  const metrics = await (await fetch(`${node.url}/metrics`)).text();
  expect(metrics).toContain(`hannun_forecast_calls{clinic="${plaza}",lane="pcr"} ${forecastKept?.calls}`);
  expect(metrics).toMatch(
    new RegExp(`hannun_forecast_coverage_ratio\\{clinic="${plaza}",lane="pcr"\\} 0\\.\\d+|1`),
  );
});

it('answers 404 for the typical waits of an unknown clinic', async () => {
  const answer = await fetch(`${node.url}/api/v1/clinics/nowhere/usual`);
  expect([answer.status, await answer.json()]).toMatchObject([404, { error: { code: 'unknown-clinic' } }]);
});

async function fetchTypicalWaits(): Promise<TypicalWaits> {
  return (await fetch(`${node.url}/api/v1/clinics/${plaza}/usual`)).json() as Promise<TypicalWaits>;
}
