import {
  durableSettings,
  type RedisServer,
  startRedis as start,
} from '../../server/src/testing/redis-server.js';

/** A durable Redis for one test, reached as its operator. */
export type RedisProcess = AsyncDisposable &
  Pick<RedisServer, 'url' | 'kill' | 'start'> & {
    /** Kills it and restarts it on the same files and port. */
    crash: () => Promise<void>;
    /** Suspends it, or lets it continue. */
    freeze: (frozen: boolean) => void;
  };

/** Starts a Redis on a free port and on `given`, or on a temporary folder that is deleted afterwards. */
export async function startRedis(
  settings: readonly string[] = durableSettings,
  given?: string,
): Promise<RedisProcess> {
  const redis = await start(settings, given);
  return {
    url: `redis://127.0.0.1:${redis.client.options.port}`,
    kill: redis.kill,
    start: redis.start,
    async crash() {
      await redis.kill();
      await redis.start();
    },
    freeze: (frozen) => (frozen ? redis.suspend() : redis.resume()),
    [Symbol.asyncDispose]: redis.close,
  };
}
