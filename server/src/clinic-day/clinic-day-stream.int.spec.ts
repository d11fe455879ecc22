import { beforeEach, expect, it } from 'vitest';
import { keys } from '../redis/keys.js';
import { TestClock } from '../testing/clock.js';
import { useFolder } from '../testing/close-afterwards.js';
import { useNode, useRedis, useTablet } from '../testing/fixtures.js';
import { fetchBoard } from '../testing/http-client.js';
import type { TestNode } from '../testing/node.js';
import type { RedisServer } from '../testing/redis-server.js';
import { soon } from '../testing/soon.js';
import { checkIn, openTablet, pairTablet, plaza, send, tap } from '../testing/tablet.js';

const log = keys.log(plaza, '2026-11-23');
const clock = new TestClock();
let redis: RedisServer;
let one: TestNode;
let other: TestNode;
let tablet: Awaited<ReturnType<typeof openTablet>>;

/** A node writes its checkpoints here until it is closed. */
let dataDir: string;

beforeEach(async () => {
  dataDir = await useFolder();
  clock.currentMs = Date.parse('2026-11-23T11:00:00+09:00');
  redis = await useRedis();
  one = await useNode({}, clock);
  other = await useNode({}, clock);
  tablet = await useTablet(one);
});

const bothShow = (waiting: number) =>
  soon(async () => {
    expect(await fetchBoard(one)).toMatchObject({ waiting });
    expect(await fetchBoard(other)).toMatchObject({ waiting });
  });

it('shows the same board on both nodes, whichever received the taps', async () => {
  const second = await openTablet(other, await pairTablet(other));
  const taps = Array.from({ length: 20 }, (_, index) => send(index % 2 ? tablet : second, checkIn()));
  const tickets = (await Promise.all(taps)).map(
    (answer) => answer.ok && 'ticket' in answer.result && answer.result.ticket,
  );
  expect(new Set(tickets).size).toBe(20);
  await bothShow(20);
  expect((await fetchBoard(one)).lanes).toEqual((await fetchBoard(other)).lanes);
  second.disconnect();
});

it('picks up an entry that was never announced', async () => {
  await send(tablet, checkIn(2));
  await bothShow(2);
  const [[, [, json = '']] = ['', []]] = await redis.client.xrevrange(log, '+', '-', 'COUNT', 1);
  const entry = JSON.parse(json);
  const silent = {
    ...entry,
    command: 'silent',
    event: { ...entry.event, number: 2, place: entry.event.place + 1 },
  };
  await redis.client.xadd(log, '3-0', 'entry', JSON.stringify(silent));
  await bothShow(4);
});

it('begins a new epoch when the log was emptied', async () => {
  await send(tablet, checkIn(2));
  await bothShow(2);
  const { epoch } = await fetchBoard(one);
  await redis.client.del(log);
  await bothShow(0);
  const after = await fetchBoard(other);
  expect(after.epoch).toBeGreaterThan(epoch);
  expect((await fetchBoard(one)).epoch).toBe(after.epoch);
});

it('begins a new epoch when the log was rewound, even if it grew again meanwhile', async () => {
  for (const party of [1, 2, 3]) await send(tablet, checkIn(party));
  await bothShow(6);
  const { epoch, version } = await fetchBoard(one);
  const [[, lastFields] = ['', []]] = await redis.client.xrevrange(log, '+', '-', 'COUNT', 1);
  const restored = JSON.parse(lastFields[1] ?? '');
  await redis.client
    .multi()
    .del(log)
    .xadd(log, '1-0', 'entry', JSON.stringify({ ...restored, event: await dayOpened() }))
    .xadd(log, '2-0', 'entry', 'a byte of rust')
    .xadd(
      log,
      '3-0',
      'entry',
      JSON.stringify({ ...restored, event: { ...restored.event, number: 1, party: 9 } }),
    )
    .xadd(
      log,
      `${version}-0`,
      'entry',
      JSON.stringify({ ...restored, event: { ...restored.event, number: 2, party: 9 } }),
    )
    .exec();
  await bothShow(18);
  expect((await fetchBoard(other)).epoch).toBeGreaterThan(epoch);
  expect((await fetchBoard(other)).version).toBe(version + 1);
});

it('begins a new epoch when the log was restored while every node was down', async () => {
  let node = await useNode({ dataDir }, clock);
  for (const party of [1, 2, 3]) await send(tablet, checkIn(party));
  await soon(async () => expect(await fetchBoard(node)).toMatchObject({ waiting: 6 }));
  const { epoch } = await fetchBoard(node);
  await Promise.all([node, one, other].map((running) => running.close()));
  const entries = (await redis.client.xrange(log, '-', '+')).slice(0, -1);
  await redis.client.del(log);
  for (const [id, fields] of entries) await redis.client.xadd(log, id, ...fields);
  node = await useNode({ dataDir }, clock);
  expect(await fetchBoard(node)).toMatchObject({ waiting: 3 });
  const after = (await fetchBoard(node)).epoch;
  expect(after).toBeGreaterThan(epoch);
  await node.close();
  one = await useNode({ dataDir }, clock);
  expect((await fetchBoard(one)).epoch).toBe(after);
  other = await useNode({}, clock);
});

async function dayOpened(): Promise<unknown> {
  const [[, [, json = '']] = ['', []]] = await redis.client.xrange(log, '-', '+', 'COUNT', 1);
  return JSON.parse(json).event;
}

it('skips invalid entries and keeps serving the clinic', async () => {
  await redis.client.xadd(
    log,
    '2-0',
    'entry',
    '{"v":1,"by":"x","command":"x","recordedAt":"x","event":{"type":"checked-in"}}',
  );
  await redis.client.xadd(log, '3-0', 'nothing', 'known');
  await soon(async () => expect((await fetchBoard(one)).version).toBe(3));
  expect(await send(tablet, checkIn(2))).toMatchObject({ ok: true, version: 4 });
  await bothShow(2);
});

it('stays ready at midnight, before the new day’s log was read', async () => {
  clock.currentMs = Date.parse('2026-11-24T00:00:00.001+09:00');
  expect((await fetch(`${one.url}/readyz`)).status).toBe(200);
  await soon(async () => expect(await fetchBoard(one)).toMatchObject({ day: '2026-11-24' }));
});

it('opens the next day at midnight with the line of a clinic that goes on', async () => {
  await send(tablet, checkIn(3));
  await bothShow(3);
  clock.currentMs = Date.parse('2026-11-24T00:00:05+09:00');
  const answer = await send(tablet, tap({ type: 'check-in', lane: 'pcr' }, '2026-11-23T15:00:04.000Z'));
  expect(answer).toMatchObject({ ok: true, result: { ticket: 'A002' } });
  await bothShow(4);
  expect(await fetchBoard(other)).toMatchObject({ day: '2026-11-24' });
  const yesterday = (await redis.client.xrange(log, '-', '+')).map(
    ([, [, json = '']]) => JSON.parse(json).event,
  );
  expect(yesterday.filter(({ type }) => type === 'left')).toEqual([]);
  expect(yesterday.at(-1)).toMatchObject({ type: 'handed-over' });
});

it('begins a new epoch at once when the log was trimmed, and keeps it after a restart', async () => {
  for (const party of [1, 2, 3]) await send(tablet, checkIn(party));
  await bothShow(6);
  const { epoch } = await fetchBoard(one);
  await redis.client.xtrim(log, 'MAXLEN', 2);
  await bothShow(0);
  expect((await fetchBoard(one)).epoch).toBeGreaterThan(epoch);
  expect(await send(tablet, checkIn(4))).toMatchObject({ ok: true, result: { ticket: 'A001' } });
  await bothShow(4);
  const after = await fetchBoard(other);
  await other.close();
  other = await useNode({}, clock);
  expect(await fetchBoard(other)).toMatchObject({ epoch: after.epoch, version: after.version, waiting: 4 });
});
