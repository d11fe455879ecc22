import { Cluster, type Redis } from 'ioredis';
import type { Connection } from './connection.js';
import { isAnswer } from './store-fault.js';

/** A setting under which Redis could forget an acked tap, what it must be, and how to make it so. */
const required: readonly { setting: string; value: string; also?: string }[] = [
  { setting: 'appendonly', value: 'yes' },
  { setting: 'appendfsync', value: 'always' },
  { setting: 'no-appendfsync-on-rewrite', value: 'no' },
  { setting: 'maxmemory-policy', value: 'noeviction' },
  // One that cuts a torn file by itself may have half a transaction in it, which a rewrite leaves out.
  {
    setting: 'aof-load-truncated',
    value: 'no',
    also: ' and BGREWRITEAOF, and start it by deploy/redis/start-redis.sh,',
  },
];

/**
 * How the Redis at hand could forget what was acked, one line, or `null` when it could not; of a cluster
 * each node is asked, and one that does not answer acks nothing either. A Redis that hides its settings counts as forgetful: an ack means on disk, and that
 * must be known. Rejects when nobody answers.
 */
export async function forgetfulness(redis: Connection): Promise<string | null> {
  const nodes = redis instanceof Cluster ? redis.nodes('all') : [redis];
  const asked = await Promise.allSettled(nodes.map(forgetfulnessOf));
  const found = asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  if (found.length === 0)
    throw asked[0]?.status === 'rejected' ? asked[0].reason : new Error('No node of Redis is known.');
  return found.find((fault) => fault !== null) ?? null;
}

async function forgetfulnessOf(redis: Redis): Promise<string | null> {
  for (const { setting, value, also = ',' } of required) {
    const found = await settingOf(redis, setting);
    if (found !== value) {
      return `Redis could forget acked taps: ${setting} is "${found}", needed is "${value}". Fix: redis-cli CONFIG SET ${setting} ${value} (and redis.conf)${also} or set ALLOW_FORGETFUL_REDIS=1 to run all the same.`;
    }
  }
  return null;
}

async function settingOf(redis: Redis, setting: string): Promise<string> {
  try {
    const answer: unknown = await redis.config('GET', setting);
    return Array.isArray(answer) ? String(answer[1]) : 'unknown';
  } catch (error) {
    if (!isAnswer(error)) throw error;
    return `unknown (${error instanceof Error ? error.message : error})`;
  }
}
