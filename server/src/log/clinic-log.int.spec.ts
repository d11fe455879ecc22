import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect } from '../redis/connection.js';
import { type RedisServer, startRedis } from '../testing/redis-server.js';
import { type Append, ClinicLog } from './clinic-log.js';
import { keys } from './keys.js';

let redis: RedisServer;
let connection: ReturnType<typeof connect>;
let log: ClinicLog;

beforeAll(async () => {
  redis = await startRedis();
  connection = connect(redis.url);
  log = new ClinicLog(connection);
});
afterAll(async () => {
  await connection.quit();
  await redis.close();
});

const append = (change: Partial<Append>) =>
  log.append({
    clinicId: 'plaza',
    day: '2026-11-23',
    expected: 0,
    entries: [],
    epoch: 1,
    live: null,
    answer: null,
    ...change,
  });
const answer = { device: 'tablet', commandId: 'one', number: null, json: '{"refused":true}' };

it('keeps no refusal that was decided on less than the log holds', async () => {
  await append({ entries: ['{}'] });
  expect(await append({ expected: 0, answer })).toEqual({ outcome: 'conflict' });
  expect(await redis.client.exists(keys.answer('plaza', 'tablet', 'one'))).toBe(0);
  expect(await append({ expected: 1, answer })).toEqual({ outcome: 'appended' });
  expect(await append({ expected: 0, answer })).toEqual({ outcome: 'seen', answer: answer.json });
});
