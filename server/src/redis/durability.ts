import { Cluster, type Redis } from 'ioredis';
import type { Connection } from './connection.js';
import { isRedisReply } from './store-fault.js';

const requiredSettings: readonly { setting: string; value: string; also?: string }[] = [
  { setting: 'appendonly', value: 'yes' },
  { setting: 'appendfsync', value: 'always' },
  { setting: 'no-appendfsync-on-rewrite', value: 'no' },
  { setting: 'maxmemory-policy', value: 'noeviction' },
  // A Redis that truncates a torn file by itself may keep half a transaction, which a rewrite then leaves out.
  {
    setting: 'aof-load-truncated',
    value: 'no',
    also: ' and BGREWRITEAOF, and start it by deploy/redis/start-redis.sh,',
  },
];

/**
 * Why Redis could lose what was acknowledged, in one sentence, or `null`. Of a cluster each node is asked. Settings
 * that cannot be read count as wrong. Rejects when no node answers.
 */
export async function findDurabilityFault(redis: Connection): Promise<string | null> {
  const nodes = redis instanceof Cluster ? redis.nodes('all') : [redis];
  const answers = await Promise.allSettled(nodes.map(durabilityFaultOf));
  const found = answers.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  if (found.length === 0)
    throw answers[0]?.status === 'rejected' ? answers[0].reason : new Error('No node of Redis is known.');
  return found.find((fault) => fault !== null) ?? null;
}

async function durabilityFaultOf(redis: Redis): Promise<string | null> {
  for (const { setting, value, also = ',' } of requiredSettings) {
    const found = await readSetting(redis, setting);
    if (found !== value) {
      return `Redis could lose acknowledged taps: ${setting} is "${found}" but must be "${value}". Fix: redis-cli CONFIG SET ${setting} ${value} (and redis.conf)${also} or set ALLOW_FORGETFUL_REDIS=1 to run anyway.`;
    }
  }
  return null;
}

async function readSetting(redis: Redis, setting: string): Promise<string> {
  try {
    const answer: unknown = await redis.config('GET', setting);
    return Array.isArray(answer) ? String(answer[1]) : 'unknown';
  } catch (error) {
    if (!isRedisReply(error)) throw error;
    return `unknown (${error instanceof Error ? error.message : error})`;
  }
}
