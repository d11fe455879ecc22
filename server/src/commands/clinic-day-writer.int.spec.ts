import { instantInZone } from '@hannun/shared/date-time';
import type { QueueEvent } from '@hannun/shared/queue';
import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { ClinicDayChange } from '../clinic-day/clinic-day-feed.js';
import { ClinicDayStream } from '../clinic-day/clinic-day-stream.js';
import { demoDistrict } from '../districts/demo-district.js';
import { resolveDayConfig } from '../districts/opening-hours.js';
import { appendToPrimary } from '../event-log/append-script.js';
import { EventLog } from '../event-log/event-log.js';
import { LogAppender } from '../event-log/log-appender.js';
import type { LogEntry } from '../event-log/log-entry.js';
import { connect } from '../redis/connection.js';
import { keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { useRedis } from '../testing/fixtures.js';
import { plaza } from '../testing/tablet.js';
import { ClinicDayWriter } from './clinic-day-writer.js';

const timeZone = 'Asia/Seoul';
const rawLogRetentionDays = 60;
const clinic = demoDistrict.clinics.find(({ clinicId }) => clinicId === plaza);
if (!clinic) throw new Error('The demonstration district has no plaza.');

let connection: ReturnType<typeof connect>;
let log: EventLog;
let appender: LogAppender;
let today = '2026-11-23';
let divergences = 0;

const redis = await useRedis();
beforeAll(async () => {
  connection = connect(redis.url);
  log = new EventLog(new RedisConnections(connection));
  appender = new LogAppender(connection, rawLogRetentionDays, appendToPrimary(connection));
});
afterAll(async () => {
  await connection.quit();
});
beforeEach(async () => {
  vi.spyOn(Logger.prototype, 'error').mockReturnValue(undefined);
  today = '2026-11-23';
  divergences = 0;
  await redis.client.flushall();
});
afterEach(() => void vi.restoreAllMocks());

const now = () => new Date(instantInZone(timeZone, today, '11:00')).toISOString();

/** One clinic as one node keeps it. */
const openNode = () => {
  const changes: ClinicDayChange[] = [];
  const stream = new ClinicDayStream({
    clinicId: plaza,
    log,
    today: () => today,
    checkpoint: null,
    onChange: (change) => changes.push(change),
  });
  const writer = new ClinicDayWriter(stream, {
    clinicId: plaza,
    log,
    appender,
    today: () => today,
    now,
    endOfDay: (day) => new Date(instantInZone(timeZone, day, '24:00')).toISOString(),
    makeDayOpened: (day, epoch) => ({
      ...{ type: 'day-opened', at: now(), clinicId: plaza, day, epoch },
      ...resolveDayConfig(clinic, { day, timeZone, version: 1 }),
    }),
    rawLogRetentionDays,
    onDivergence: () => {
      divergences += 1;
    },
  });
  return { changes, stream, writer };
};

const checkedIn = (number: number): QueueEvent => ({
  type: 'checked-in',
  at: now(),
  lane: 'pcr',
  number,
  party: 1,
  priority: false,
  token: `token-${number}`,
  place: number,
});

/** As a tablet's command that checks one person in. */
async function checkIn({ writer }: ReturnType<typeof openNode>, number: number) {
  const work = writer.beginWork();
  work.add({ by: 'tablet', command: `tap-${number}`, events: [checkedIn(number)], ack: null });
  return (await writer.append(work)).outcomes.map(({ outcome }) => outcome);
}

const logged = async (day = today): Promise<(LogEntry & { version: string })[]> =>
  (await redis.client.xrange(keys.log(plaza, day), '-', '+')).map(([version, [, json = '']]) => ({
    ...JSON.parse(json),
    version,
  }));

const loggedTypes = async () => (await logged()).map(({ event }) => event.type);

async function changeInTheMiddle(version: number): Promise<void> {
  const key = keys.log(plaza, today);
  const entries = await redis.client.xrange(key, '-', '+');
  const change = redis.client.multi().del(key);
  for (const [id, [field = '', json = '']] of entries)
    change.xadd(key, id, field, id === `${version}-0` ? json.replace('"party":1', '"party":3') : json);
  await change.exec();
}

it('opens a day that reading found unopened, and reading alone writes nothing', async () => {
  const { stream, writer } = openNode();
  const found = await stream.catchUp();
  expect(found).toEqual({ status: 'unopened', day: today, lastEpoch: 0 });
  expect(await logged()).toEqual([]);
  await writer.resolve(found);
  expect(await logged()).toMatchObject([
    { v: 1, version: '1-0', by: 'server', command: 'day', recordedAt: now(), event: { type: 'day-opened' } },
  ]);
  expect(stream.isCurrent).toBe(true);
});

it('gives the system’s commands the next version, as it gives a tablet’s', async () => {
  const node = openNode();
  await node.writer.catchUp();
  await checkIn(node, 1);
  await node.writer.appendAsServer('sweep', [
    { type: 'left', at: now(), lane: 'pcr', number: 1, reason: 'unknown' },
  ]);
  expect(await checkIn(node, 2)).toEqual(['appended']);
  expect((await logged()).map(({ version, by, command }) => [version, by, command])).toEqual([
    ['1-0', 'server', 'day'],
    ['2-0', 'tablet', 'tap-1'],
    ['3-0', 'server', 'sweep'],
    ['4-0', 'tablet', 'tap-2'],
  ]);
});

it('reports a lost log without writing, and begins one epoch although two nodes report it', async () => {
  const [one, other] = [openNode(), openNode()];
  await one.writer.catchUp();
  await checkIn(one, 1);
  await other.writer.catchUp();
  await redis.client.del(keys.log(plaza, today));
  const found = [await one.stream.catchUp(), await other.stream.catchUp()];
  expect(found).toMatchObject([
    { status: 'lost', checkpoint: { version: 2 } },
    { status: 'lost', checkpoint: { version: 2 } },
  ]);
  expect(await logged()).toEqual([]);
  for (const [index, node] of [one, other].entries())
    await node.writer.resolve(found[index] ?? { status: 'current' });
  expect(await loggedTypes()).toEqual(['day-opened', 'epoch-began']);
  expect(one.stream.state).toEqual(other.stream.state);
});

it('appends nothing after a broken connection before it has compared the log', async () => {
  const node = openNode();
  await node.writer.catchUp();
  for (const number of [1, 2, 3]) await checkIn(node, number);
  await changeInTheMiddle(3);
  node.writer.requireVerification();
  expect(await checkIn(node, 4)).toEqual(['conflict']);
  expect((await loggedTypes()).at(-1)).toBe('epoch-began');
  expect(divergences).toBe(1);
  expect(await checkIn(node, 4)).toEqual(['appended']);
  expect(node.stream.state.lanes[0]?.tickets).toHaveLength(4);
});

it('runs no system command after a broken connection before it has compared the log', async () => {
  const node = openNode();
  await node.writer.catchUp();
  for (const number of [1, 2]) await checkIn(node, number);
  await changeInTheMiddle(2);
  node.writer.requireVerification();
  const left: QueueEvent = { type: 'left', at: now(), lane: 'pcr', number: 1, reason: 'unknown' };
  expect(await node.writer.appendAsServer('sweep', [left])).toBeNull();
  expect((await loggedTypes()).at(-1)).toBe('epoch-began');
  expect(divergences).toBe(1);
  expect(await node.writer.appendAsServer('sweep', [left])).toMatchObject({ events: [left] });
});

it('compares once when the regular read finds the divergence after a broken connection', async () => {
  const node = openNode();
  await node.writer.catchUp();
  await checkIn(node, 1);
  await redis.client.del(keys.log(plaza, today));
  node.writer.requireVerification();
  await node.writer.catchUp();
  expect(divergences).toBe(1);
  expect(await loggedTypes()).toEqual(['day-opened', 'epoch-began']);
  expect(await checkIn(node, 1)).toEqual(['appended']);
});

it('throws when Redis cannot take a system command', async () => {
  const { writer } = openNode();
  await writer.catchUp();
  await redis.client.set(keys.liveCounts(plaza), 'no hash');
  await expect(writer.appendAsServer('sweep', [checkedIn(1)])).rejects.toThrow('WRONGTYPE');
});

it('compares again when the comparison itself failed', async () => {
  const node = openNode();
  await node.writer.catchUp();
  await checkIn(node, 1);
  await changeInTheMiddle(2);
  node.writer.requireVerification();
  const key = keys.log(plaza, today);
  await redis.client.rename(key, 'kept');
  await redis.client.set(key, 'no stream at all');
  await expect(checkIn(node, 2)).rejects.toThrow('WRONGTYPE');
  await redis.client.del(key);
  await redis.client.rename('kept', key);
  expect(await checkIn(node, 2)).toEqual(['conflict']);
  expect(divergences).toBe(1);
});

it('tells followers each change once, from the state before to the state after', async () => {
  const [one, other] = [openNode(), openNode()];
  await one.writer.catchUp();
  for (const number of [1, 2]) await checkIn(one, number);
  await other.writer.catchUp();
  await checkIn(other, 3);
  await one.writer.catchUp();
  await redis.client.xtrim(keys.log(plaza, today), 'MAXLEN', 1);
  await one.writer.catchUp();
  for (const { changes, stream } of [one, other]) {
    for (const [index, change] of changes.entries()) {
      const last = changes[index - 1];
      if (change.previousVersion > 0) expect(change.before).toBe(last?.after);
      else expect(change.before.day).toBe('');
    }
    expect(changes.at(-1)).toMatchObject({ version: stream.version, after: stream.state });
  }
  expect(one.changes.map(({ previousVersion, version }) => [previousVersion, version])).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [0, 5],
  ]);
});

it('closes the last day of a clinic that was shut for as long as its logs are kept', async () => {
  const before = openNode();
  await before.writer.catchUp();
  await checkIn(before, 1);
  today = '2027-01-20';
  await openNode().writer.catchUp();
  expect((await logged('2026-11-23')).at(-1)).toMatchObject({
    by: 'server',
    command: 'close',
    event: { type: 'left', number: 1, at: '2026-11-23T15:00:00.000Z' },
  });
  expect(await loggedTypes()).toEqual(['day-opened']);
});
