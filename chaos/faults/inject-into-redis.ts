import type { Store } from '../world/store.js';
import type { Fault, Mend } from './fault.js';

type RedisFault = Exclude<Fault, { target: number }>['kind'];

/** Breaks Redis itself and resolves with what mends it. */
export async function injectIntoRedis({ process, redis, disk }: Store, kind: RedisFault): Promise<Mend> {
  switch (kind) {
    case 'kill-redis':
      await process.kill();
      return () => process.start();
    case 'freeze-redis':
      process.freeze(true);
      return async () => process.freeze(false);
    case 'slow-redis':
      await redis.call('CLIENT', 'PAUSE', '60000', 'WRITE');
      return async () => void (await redis.call('CLIENT', 'UNPAUSE'));
    case 'demote-redis':
      // A replica of nobody: it keeps what it holds, serves reads and refuses writes.
      await redis.replicaof('127.0.0.1', 1);
      return async () => void (await redis.replicaof('NO', 'ONE'));
    case 'fill-memory':
      await redis.config('SET', 'maxmemory', '1mb');
      return async () => void (await redis.config('SET', 'maxmemory', '0'));
    case 'fill-disk':
      await disk.fill();
      return async () => {
        await disk.free();
        // It has ended itself at the first write, as long as anybody wrote.
        await process.crash();
      };
  }
}
