import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Connection, connect } from '../redis/connection.js';
import { keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { useRedis } from '../testing/fixtures.js';
import type { Account } from './account.js';
import { AccountsRepository } from './accounts.repository.js';

let connection: Connection;
let store: AccountsRepository;
const createRepository = (commands: Connection) => new AccountsRepository(new RedisConnections(commands));

const redis = await useRedis();
beforeAll(async () => {
  connection = connect(redis.url);
  store = createRepository(connection);
});
beforeEach(() => redis.client.flushall());
afterAll(async () => {
  connection.disconnect();
});

const account = (name = '김 관리'): Account => ({
  id: randomUUID(),
  name,
  role: 'office',
  disabled: false,
  createdAt: '2026-11-23T00:00:00.000Z',
});

/** A connection of a server that crashes after this many commands. */
function dyingAfter(commands: number): Connection {
  let sent = 0;
  return new Proxy(connection, {
    get: (target, name) => {
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== 'function') return found;
      return (...args: unknown[]) => {
        sent += 1;
        if (sent > commands) throw new Error('the server died');
        return Reflect.apply(found, target, args);
      };
    },
  });
}

it('leaves no name taken when a crash interrupts creating an account', async () => {
  for (let commands = 0; commands < 2; commands += 1) {
    const name = `김 ${commands}`;
    await expect(createRepository(dyingAfter(commands)).add(account(name))).rejects.toThrow('died');
    const made = account(name.toUpperCase());
    expect(await store.add(made), `after ${commands} commands`).toBe(true);
    expect((await store.list()).filter((each) => each.name === made.name)).toEqual([made]);
    expect(await store.findByName(name)).toEqual(made);
    expect(await store.add(account(name))).toBe(false);
  }
});

it('gives a name to only one of many simultaneous requests, also a name left without an account', async () => {
  const names = ['new', 'left'];
  await redis.client.hset(keys.officeNames, 'left', randomUUID());
  for (const name of names) {
    const made = await Promise.all(Array.from({ length: 20 }, () => store.add(account(name))));
    expect(made.filter(Boolean)).toHaveLength(1);
  }
  expect((await store.list()).map(({ name }) => name).sort()).toEqual([...names].sort());
  expect(await redis.client.hlen(keys.officeAccounts)).toBe(2);
});
