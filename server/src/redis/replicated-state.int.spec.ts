import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useOwnRedis } from '../testing/fixtures.js';
import { soon } from '../testing/soon.js';
import { channels, keys } from './keys.js';
import { RedisConnections } from './redis-connections.js';
import { ReplicatedState, type ReplicatedStateOptions } from './replicated-state.js';

const key = keys.urgentNotice;
const channel = channels.staffMessages;
let connections: RedisConnections;
let state: ReplicatedState | undefined;
let loads: { value: string | null; isPoll: boolean }[];
const redis = await useOwnRedis();
beforeEach(async () => {
  loads = [];
  await redis.client.flushall();
  connections = RedisConnections.open(redis.url, 0);
  const listening = once(connections.subscription, 'listening');
  await connections.commands.ping();
  await connections.listen();
  await listening;
  vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
});
afterEach(async () => {
  state?.close();
  await connections.close();
  vi.restoreAllMocks();
});

const load = async (isPoll: boolean) => {
  const value = await connections.commands.get(key);
  loads.push({ value, isPoll });
};
async function open(options: Partial<ReplicatedStateOptions> = {}): Promise<ReplicatedState> {
  state = new ReplicatedState(connections, { name: 'push keys', load, ...options });
  await state.open();
  return state;
}
const untilLoaded = (value: string | null) => soon(() => expect(loads.at(-1)?.value).toBe(value));
const warnings = () => vi.mocked(Logger.prototype.warn).mock.calls.map(([text]) => `${text}`);

it('loads the state at the start and after each message', async () => {
  await redis.client.set(key, 'first');
  await open({ channel });
  expect(loads).toEqual([{ value: 'first', isPoll: false }]);
  await redis.client.set(key, 'second');
  await redis.client.publish(channel, '');
  await untilLoaded('second');
  expect(loads).toHaveLength(2);
});

it('leaves a message to its owner when it says what changed', async () => {
  const messages: string[] = [];
  await open({ channel, onMessage: (message) => messages.push(message) });
  await redis.client.publish(channel, 'changed');
  await soon(() => expect(messages).toEqual(['changed']));
  expect(loads).toHaveLength(1);
});

it.each(['normal', 'pubsub'])(
  'finds a change that was missed while the %s connection was broken',
  async (type) => {
    await open({ channel });
    await redis.client
      .multi()
      .call('CLIENT', 'KILL', 'TYPE', type, 'SKIPME', 'yes')
      .set(key, 'missed')
      .publish(channel, '')
      .exec();
    await untilLoaded('missed');
  },
);

it('finds by polling what nobody announced, and says that it only polls', async () => {
  await open({ pollIntervalMs: 20 });
  await redis.client.set(key, 'unannounced');
  await untilLoaded('unannounced');
  expect(loads.slice(1).every(({ isPoll }) => isPoll)).toBe(true);
});

it('never overlaps loads, and makes one more for all requests during a slow one', async () => {
  let running = 0;
  const slow = await open({
    pollIntervalMs: 5,
    load: async (isPoll) => {
      running += 1;
      expect(running).toBe(1);
      await setTimeout(50);
      await load(isPoll);
      running -= 1;
    },
  });
  loads = [];
  await Promise.all([slow.refresh(), slow.refresh(), slow.refresh()]);
  expect(loads.map(({ isPoll }) => isPoll)).toEqual([false, false]);
});

it('retries a failing load, and reports once that it fails and once that it works again', async () => {
  let attempts = 0;
  await open({
    pollIntervalMs: 10,
    load: (isPoll) => {
      attempts += 1;
      return load(isPoll);
    },
  });
  await redis.client.lpush(key, 'not a string');
  await soon(() => expect(warnings()).toHaveLength(1));
  const attemptsAtFailure = attempts;
  await soon(() => expect(attempts).toBeGreaterThan(attemptsAtFailure + 2));
  loads = [];
  await redis.client.set(key, 'a string');
  await untilLoaded('a string');
  expect(loads[0]).toEqual({ value: 'a string', isPoll: false });
  expect(warnings()).toEqual([
    expect.stringContaining('Cannot read the push keys: ReplyError: WRONGTYPE'),
    'The push keys can be read again.',
  ]);
});

it('retries a failing load even if it does not poll', async () => {
  const state = await open();
  await redis.client.lpush(key, 'not a string');
  await state.refresh();
  await redis.client.set(key, 'a string');
  await untilLoaded('a string');
});

it('refuses to open when the state cannot be loaded', async () => {
  await redis.client.lpush(key, 'not a string');
  await expect(open()).rejects.toThrow('WRONGTYPE');
});
