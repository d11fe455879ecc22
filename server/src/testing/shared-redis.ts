import { rmSync } from 'node:fs';
import { expect, vi } from 'vitest';
import { type RedisServer, startRedis } from './redis-server.js';

let started: Promise<RedisServer> | undefined;

/**
 * The Redis that all test files of one worker use in turn, emptied. It has one user at a time, and the keys and
 * channels of production. A test that kills, configures or overfills its Redis starts its own.
 */
export async function takeSharedRedis(): Promise<RedisServer> {
  started ??= startForWorker();
  const redis = await started;
  await redis.client.flushall();
  return redis;
}

async function startForWorker(): Promise<RedisServer> {
  const redis = await startRedis();
  process.once('exit', () => rmSync(redis.folder, { recursive: true, force: true }));
  return redis;
}

/** A server that its test left running would write into the next test's keys. */
export async function expectAbandoned({ client }: RedisServer): Promise<void> {
  const others = async () => {
    const connections = String(await client.client('LIST'))
      .trim()
      .split('\n');
    return connections.slice(1);
  };
  await vi.waitFor(
    async () => expect(await others(), 'connections to Redis that the test left open').toEqual([]),
    5_000,
  );
}
