import { Cluster } from 'ioredis';
import type { Connection } from '../redis/connection.js';
import type { StoredValue } from './backup-file.js';

const batchSize = 200;

/** All keys, in batches. A key that exists throughout the scan is included. */
export async function* storedKeys(redis: Connection): AsyncGenerator<string[]> {
  const nodes = redis instanceof Cluster ? redis.nodes('master') : [redis];
  for (const node of nodes) {
    let cursor = '0';
    do {
      const [next, found] = await node.scan(cursor, 'MATCH', 'hannun:*', 'COUNT', batchSize);
      if (found.length > 0) yield found;
      cursor = next;
    } while (cursor !== '0');
  }
}

/** `null`: the key is gone by now. */
export async function readValue(redis: Connection, key: string): Promise<StoredValue | null> {
  const type = await redis.type(key);
  switch (type) {
    case 'string': {
      const value = await redis.get(key);
      return value === null ? null : { type, value };
    }
    case 'hash':
      return { type, value: await redis.hgetall(key) };
    case 'stream':
      return { type, value: await redis.xrange(key, '-', '+') };
    case 'list':
      return { type, value: await redis.lrange(key, 0, -1) };
    case 'set':
      return { type, value: await redis.smembers(key) };
    case 'zset':
      return { type, value: await redis.zrange(key, '0', '-1', 'WITHSCORES') };
    default:
      return null;
  }
}

/** Writes to an empty key, all or nothing. `expiresAt`: milliseconds since 1970. */
export async function writeValue(
  redis: Connection,
  key: string,
  kept: StoredValue,
  expiresAt: number | null,
): Promise<void> {
  const step = redis.multi();
  switch (kept.type) {
    case 'string':
      step.set(key, kept.value);
      break;
    case 'hash':
      // All fields may have been removed.
      if (Object.keys(kept.value).length > 0) step.hset(key, kept.value);
      break;
    case 'stream':
      for (const [id, fields] of kept.value) step.xadd(key, id, ...fields);
      break;
    case 'list':
      for (let first = 0; first < kept.value.length; first += batchSize)
        step.rpush(key, ...kept.value.slice(first, first + batchSize));
      break;
    case 'set':
      step.sadd(key, ...kept.value);
      break;
    case 'zset':
      step.zadd(key, ...scoresBeforeMembers(kept.value));
      break;
  }
  if (expiresAt !== null) step.pexpireat(key, expiresAt);
  const answers = await step.exec();
  for (const [error] of answers ?? []) if (error) throw error;
}

/** Redis returns members before scores and takes them the other way round. */
const scoresBeforeMembers = (flat: readonly string[]): string[] =>
  flat.flatMap((member, index) => (index % 2 === 0 ? [flat[index + 1] ?? '0', member] : []));
