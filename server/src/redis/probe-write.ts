import { Cluster } from 'ioredis';
import { sufficient, waitMs } from '../log/append-script.js';
import { keys } from '../log/keys.js';
import type { Connection } from './connection.js';

/** Enough keys for every master of a cluster to hold one. */
const probesOfCluster = 32;
const probeLife = 60;

/** Writes as an append would, and rejects where an append would. */
export async function probeWrite(redis: Connection, replicas: number): Promise<void> {
  const count = redis instanceof Cluster ? probesOfCluster : 1;
  await Promise.all(Array.from({ length: count }, (_, part) => probe(redis, keys.probe(part), replicas)));
}

async function probe(redis: Connection, key: string, replicas: number): Promise<void> {
  if (replicas === 0) {
    await redis.set(key, '', 'EX', probeLife);
    return;
  }
  const results = await redis.pipeline().set(key, '', 'EX', probeLife).wait(replicas, waitMs).exec();
  sufficient(results, replicas);
}
