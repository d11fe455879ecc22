import type { Redis } from 'ioredis';
import { type RedisServer, startRedis } from '../../server/src/testing/redis-server.js';
import type { LogCopy } from '../checker/observations.js';
import { type Disk, mountDisk } from './disk.js';

export type TestStore = AsyncDisposable & {
  process: RedisServer;
  redis: Redis;
  disk: Disk;
  readLogs: () => Promise<LogCopy[]>;
  readLogEnds: () => Promise<string>;
  readLive: (clinics: readonly string[]) => Promise<Map<string, Record<string, string>>>;
  /**
   * Removes all, the later or the earlier half of today's log of a clinic; resolves to a copy of what it was.
   */
  removeEntries: (clinicId: string, what: 'lose-log' | 'rewind-log' | 'trim-log') => Promise<LogCopy[]>;
};

type Entries = [id: string, fields: string[]][];

export async function startStore(settings?: readonly string[]): Promise<TestStore> {
  const disk = await mountDisk();
  const redisProcess = await startRedis(settings, disk.folder);
  const { client: redis } = redisProcess;
  return {
    process: redisProcess,
    redis,
    disk,
    readLogs: () => readLogs(redis),
    readLogEnds: () => readLogEnds(redis),
    readLive: (clinics) => readLive(redis, clinics),
    async removeEntries(clinicId, what) {
      const [key] = (await logKeys(redis, clinicId)).slice(-1);
      if (!key) return [];
      const taken = await redis.eval(removeScript, 1, key, ...keptShares[what]);
      return [logOf(key, taken as Entries)];
    },
    async [Symbol.asyncDispose]() {
      await redisProcess[Symbol.asyncDispose]();
      await disk[Symbol.asyncDispose]();
    },
  };
}

const logKeys = async (redis: Redis, clinicId: string) =>
  (await redis.keys(`hannun:{${clinicId}}:log:*`)).sort();

export const readLogs = async (redis: Redis): Promise<LogCopy[]> =>
  Promise.all((await logKeys(redis, '*')).map(async (key) => logOf(key, await redis.xrange(key, '-', '+'))));

async function readLogEnds(redis: Redis): Promise<string> {
  const keys = await logKeys(redis, '*');
  const ends = keys.map(async (key) => {
    const last = await redis.xrevrange(key, '+', '-', 'COUNT', 1);
    return [key, await redis.xlen(key), last];
  });
  return JSON.stringify(await Promise.all(ends));
}

export async function readLive(
  redis: Redis,
  clinics: readonly string[],
): Promise<Map<string, Record<string, string>>> {
  const found = clinics.map(
    async (clinicId) => [clinicId, await redis.hgetall(`hannun:{${clinicId}}:live`)] as const,
  );
  return new Map(await Promise.all(found));
}

const keptShares = { 'lose-log': [0, 0], 'rewind-log': [0, 0.5], 'trim-log': [0.5, 1] } as const;

/** Atomic, so that nothing is written between the copy and the loss. */
const removeScript = `
local taken = redis.call('XRANGE', KEYS[1], '-', '+')
local last = taken[#taken] and tonumber(string.match(taken[#taken][1], '^%d+')) or 0
redis.call('DEL', KEYS[1])
for _, entry in ipairs(taken) do
  local version = tonumber(string.match(entry[1], '^%d+'))
  if version > last * tonumber(ARGV[1]) and version <= last * tonumber(ARGV[2]) then
    redis.call('XADD', KEYS[1], entry[1], unpack(entry[2]))
  end
end
return taken`;

function logOf(key: string, entries: Entries): LogCopy {
  const [, clinicId = '', day = ''] = /\{(.+)\}:log:(.+)$/.exec(key) ?? [];
  return {
    clinicId,
    day,
    entries: entries.map(([id, fields]) => {
      const [version = 0, index = 0] = id.split('-').map(Number);
      return { version, index, raw: fields[fields.indexOf('entry') + 1] ?? '' };
    }),
  };
}
