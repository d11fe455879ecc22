import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ClientContext, Result } from 'ioredis';

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    digestLog(
      ...args: [log: string, from: number, until: number, entries: number, seed: string]
    ): Result<string, Context>;
    /** One key, then its arguments. */
    compareAndSetConfig(...args: (string | number)[]): Result<number, Context>;
    updateIfExists(
      ...args: [hash: string, field: string, value: string, before?: string]
    ): Result<0 | 1, Context>;
    popSubscriptions(...args: [today: string, yesterday: string]): Result<string[], Context>;
  }
}

// Read from the sources, so that a build need not copy them: `dist/redis` and `src/redis` are equally deep.
const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '../../src', path), 'utf8');

/** Every Lua script, by its command's name; each stands in the feature that runs it. */
export const scripts = {
  /** The only writer of the queue, and so in the type of no connection. */
  appendCommands: { lua: read('event-log/append-commands-n.lua') },
  digestLog: { numberOfKeys: 1, lua: read('event-log/digest-log-1.lua') },
  compareAndSetConfig: { numberOfKeys: 1, lua: read('districts/compare-and-set-config-1.lua') },
  updateIfExists: { numberOfKeys: 1, lua: read('devices/update-if-exists-1.lua') },
  popSubscriptions: { numberOfKeys: 2, lua: read('push/pop-subscriptions-2.lua') },
};
