import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { connect } from '../redis/connection.js';
import { keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { useRedis } from '../testing/fixtures.js';
import { appendToPrimary } from './append-script.js';
import { EventLog } from './event-log.js';
import { type CommandAppend, LogAppender } from './log-appender.js';

let connection: ReturnType<typeof connect>;
let log: EventLog;
let appender: LogAppender;

const redis = await useRedis();
beforeAll(async () => {
  connection = connect(redis.url);
  log = new EventLog(new RedisConnections(connection));
  appender = new LogAppender(connection, 40, appendToPrimary(connection));
});
afterAll(async () => {
  await connection.quit();
});

const part = (change: Partial<CommandAppend>): CommandAppend => ({
  entries: [],
  epoch: 1,
  liveState: null,
  ack: null,
  ...change,
});
const append = (expected: number, ...parts: Partial<CommandAppend>[]) =>
  appender.append({
    clinicId: 'plaza',
    day: '2026-11-23',
    expectedVersion: expected,
    commands: parts.map(part),
  });
const ackToStore = (
  commandId: string,
  number: number | null = null,
  maxStoredRejections: number | null = null,
) => ({
  device: 'tablet',
  commandId,
  sequenceNumber: number,
  maxStoredRejections,
  json: `{"answer":"${commandId}"}`,
});
const logged = async (): Promise<string[]> =>
  (await log.read('plaza', '2026-11-23', 1)).map(({ version, raw }) => `${version} ${raw}`);

beforeEach(() => redis.client.flushall());

it('stores no rejection that was decided on an old version', async () => {
  await append(0, { entries: ['{}'] });
  expect(await append(0, { ack: ackToStore('one') })).toEqual([{ outcome: 'conflict' }]);
  expect(await redis.client.exists(keys.ack('plaza', 'tablet', 'one'))).toBe(0);
  expect(await append(1, { ack: ackToStore('one') })).toEqual([{ outcome: 'appended' }]);
  expect(await append(0, { ack: ackToStore('one') })).toEqual([
    { outcome: 'duplicate', ack: ackToStore('one').json },
  ]);
});

it('appends a batch in its order, each command at its own version', async () => {
  const outcomes = await append(
    0,
    { entries: ['"a"', '"b"'], ack: ackToStore('one', 7) },
    { ack: ackToStore('refused', 8) },
    { entries: ['"c"'], ack: ackToStore('two', 9) },
  );
  expect(outcomes).toEqual(Array(3).fill({ outcome: 'appended' }));
  expect(await logged()).toEqual(['1 "a"', '1 "b"', '2 "c"']);
  expect(await redis.client.get(keys.sequence('plaza', 'tablet'))).toBe('9');
});

it.each<[string, Partial<CommandAppend>, string]>([
  ['seen before', { entries: ['"again"'], ack: ackToStore('known') }, 'duplicate'],
  ['after a gap', { entries: ['"late"'], ack: ackToStore('late', 9) }, 'sequence-gap'],
  ['corrupt in the store', { entries: ['"ill"'], ack: ackToStore('ill') }, 'failed'],
])('writes the commands before one that is %s, and none decided after it', async (_, odd, outcome) => {
  await append(0, { entries: ['"known"'], ack: ackToStore('known', 1) });
  await redis.client.sadd(keys.ack('plaza', 'tablet', 'ill'), 'not an answer');
  const outcomes = await append(
    1,
    { entries: ['"before"'], ack: ackToStore('before', 2) },
    odd,
    { entries: ['"after"'], ack: ackToStore('after', 3) },
    { entries: ['"a repeat"'], ack: ackToStore('known') },
  );
  expect(outcomes.map((each) => each.outcome)).toEqual(['appended', outcome, 'conflict', 'duplicate']);
  expect(await logged()).toEqual(['1 "known"', '2 "before"']);
  expect(await redis.client.get(keys.ack('plaza', 'tablet', 'after'))).toBeNull();
  expect(await redis.client.get(keys.sequence('plaza', 'tablet'))).toBe('2');
});

it('continues after a rejection, whatever its outcome', async () => {
  await append(0, { ack: ackToStore('refused') });
  const outcomes = await append(0, { ack: ackToStore('refused') }, { entries: ['"next"'] });
  expect(outcomes.map((each) => each.outcome)).toEqual(['duplicate', 'appended']);
  expect(await logged()).toEqual(['1 "next"']);
});

it('writes nothing when the live counts are not a hash', async () => {
  await redis.client.set(keys.liveCounts('plaza'), 'text');
  const outcomes = await append(0, { entries: ['{}'], ack: ackToStore('one') });
  expect(outcomes).toEqual([{ outcome: 'failed', why: expect.stringContaining('WRONGTYPE') }]);
  expect(await logged()).toEqual([]);
});

it('keeps a limited number of a device’s last rejections, and every accepted answer', async () => {
  await append(0, { entries: ['{}'], ack: ackToStore('done') });
  for (const id of ['a', 'b', 'c', 'd']) await append(1, { ack: ackToStore(id, null, 3) });
  const again = await append(1, ...['done', 'b', 'c', 'd'].map((id) => ({ ack: ackToStore(id, null, 3) })));
  expect(again.map(({ outcome }) => outcome)).toEqual(Array(4).fill('duplicate'));
  expect(await append(1, { ack: ackToStore('a', null, 3) })).toEqual([{ outcome: 'appended' }]);
  // Three ids, three slots and the counter.
  expect(await redis.client.hlen(keys.rejections('plaza', 'tablet'))).toBe(7);
});

it('stores nothing of a rejection with a limit of zero, not even its sequence number', async () => {
  await append(0, { entries: ['{}'], ack: ackToStore('done', 1) });
  const refused = { ack: ackToStore('later', 2, 0) };
  expect(await append(1, refused)).toEqual([{ outcome: 'appended' }]);
  expect(await redis.client.exists(keys.rejections('plaza', 'tablet'))).toBe(0);
  expect(await redis.client.get(keys.sequence('plaza', 'tablet'))).toBe('1');
  expect(await append(1, { ack: ackToStore('done', null, 0) })).toMatchObject([{ outcome: 'duplicate' }]);
});
