import { Cluster } from 'ioredis';
import type { Connection } from './connection.js';
import { keys } from './keys.js';
import { assertReplicated, replicationTimeoutMs } from './replication.js';

/** Enough keys for every master of a cluster to hold one. */
const clusterProbes = 32;
const probeTtlSeconds = 60;

/** Writes as an append would, and rejects where an append would. */
export async function probeWrite(redis: Connection, replicas: number): Promise<void> {
  const count = redis instanceof Cluster ? clusterProbes : 1;
  await Promise.all(
    Array.from({ length: count }, (_, part) => writeProbe(redis, keys.probe(part), replicas)),
  );
}

async function writeProbe(redis: Connection, key: string, replicas: number): Promise<void> {
  if (replicas === 0) {
    await redis.set(key, '', 'EX', probeTtlSeconds);
    return;
  }
  const results = await redis
    .pipeline()
    .set(key, '', 'EX', probeTtlSeconds)
    .wait(replicas, replicationTimeoutMs)
    .exec();
  assertReplicated(results, replicas);
}
