import type { Socket } from 'socket.io-client';
import { vi } from 'vitest';
import type { Clock } from '../core/clock.js';
import type { ServerConfig } from '../core/config.js';
import { closeAfterwards } from './close-afterwards.js';
import { startNode, type TestNode } from './node.js';
import { type RedisServer, startRedis } from './redis-server.js';
import { expectAbandoned, takeSharedRedis } from './shared-redis.js';
import { openTablet, pairTablet, plaza } from './tablet.js';

/*
 * What a test needs, one line each: called at the top of a file it lasts for the file, called in a test or in
 * `beforeEach` for that test. Everything ends in reverse order.
 */

let shared: RedisServer | undefined;

/** The worker's Redis, empty on first use by this file or test. */
export async function useRedis(): Promise<RedisServer> {
  if (shared) return shared;
  const redis = await takeSharedRedis();
  shared = redis;
  closeAfterwards(() => {
    shared = undefined;
    return expectAbandoned(redis);
  });
  return redis;
}

/** A Redis that the test may kill, configure and fill up. */
export async function useOwnRedis(settings?: readonly string[], folder?: string): Promise<RedisServer> {
  const redis = await startRedis(settings, folder);
  closeAfterwards(redis.close);
  return redis;
}

/** A server inside this process, on the shared Redis unless `change` names another. */
export async function useNode(change: Partial<ServerConfig> = {}, clock?: Clock): Promise<TestNode> {
  const node = await startNode(change.redisUrl ?? (await useRedis()).url, change, clock);
  closeAfterwards(node.close);
  return node;
}

/** The clock by which limits count; it moves only with `vi.advanceTimersByTime`. For servers started after it. */
export function useStandingClock(): void {
  vi.useFakeTimers({ toFake: ['performance'] });
  closeAfterwards(() => vi.useRealTimers());
}

type TabletOptions = { clinicId?: string; label?: string; token?: string };

/** A connected tablet, newly paired unless its token is given. */
export async function useTablet(
  node: TestNode,
  { clinicId = plaza, label = 'test', token }: TabletOptions = {},
): Promise<Socket> {
  const tablet = await openTablet(node, token ?? (await pairTablet(node, clinicId, label)));
  closeAfterwards(() => tablet.disconnect());
  return tablet;
}
