import { setTimeout as elapse } from 'node:timers/promises';
import type { RedisServer } from '../../server/src/testing/redis-server.js';
import type { TestStore } from '../world/store.js';
import type { Fault, RepairFault } from './fault.js';
import { tearNextTransaction } from './torn-transaction.js';

type RedisFault = Exclude<Fault, { target: number }>;

export async function injectRedisFault(
  { process, redis, disk }: TestStore,
  fault: RedisFault,
): Promise<RepairFault> {
  switch (fault.kind) {
    case 'kill-redis':
      await process.kill();
      return () => restartRedis(process);
    case 'cut-power':
      await process.kill();
      await tearNextTransaction(disk.folder, fault.share);
      return () => restartRedis(process);
    case 'freeze-redis':
      process.freeze(true);
      return async () => process.freeze(false);
    case 'slow-redis':
      await redis.call('CLIENT', 'PAUSE', '60000', 'WRITE');
      return async () => void (await redis.call('CLIENT', 'UNPAUSE'));
    case 'demote-redis':
      // A replica without a master: it serves reads and rejects writes.
      await redis.replicaof('127.0.0.1', 1);
      return async () => void (await redis.replicaof('NO', 'ONE'));
    case 'fill-memory':
      await redis.config('SET', 'maxmemory', '1mb');
      return async () => void (await redis.config('SET', 'maxmemory', '0'));
    case 'fill-disk':
      await disk.fill();
      return async () => {
        await disk.free();
        // With a full disk Redis exits at the first write, if there was one.
        await process.kill();
        await restartRedis(process);
      };
  }
}

const restartTimeoutMs = 20_000;

/** Restarts Redis; retries while another fault still holds it down. */
async function restartRedis(process: RedisServer): Promise<void> {
  const end = Date.now() + restartTimeoutMs;
  while (Date.now() < end) {
    const isUp = await process.start().then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await elapse(100);
  }
  await process.start();
}
