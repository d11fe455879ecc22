import { Redis } from 'ioredis';
import { type RedisProcess, startRedis } from '../../e2e/harness/redis-process.js';
import type { Log } from '../checker/history.js';

/** The run's Redis and a look into it past all servers. */
export type Store = AsyncDisposable & {
  process: RedisProcess;
  readLogs: () => Promise<Log[]>;
  readLive: (clinics: readonly string[]) => Promise<Map<string, Record<string, string>>>;
  /** Takes a clinic's log of today away, but for this share of its versions, and returns what it was. */
  rewind: (clinicId: string, share: number) => Promise<Log[]>;
};

type Entries = [id: string, fields: string[]][];

/** Starts a Redis; one that forgets nothing unless told otherwise. */
export async function openStore(settings?: readonly string[]): Promise<Store> {
  const redisProcess = await startRedis(settings);
  const redis = new Redis(redisProcess.url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  // Outages are what the run is about.
  redis.on('error', () => undefined);
  const logKeys = async (clinicId: string) => (await redis.keys(`hannun:{${clinicId}}:log:*`)).sort();
  const readLog = async (key: string) => logOf(key, await redis.xrange(key, '-', '+'));
  return {
    process: redisProcess,
    async readLogs() {
      return Promise.all((await logKeys('*')).map(readLog));
    },
    async readLive(clinics) {
      const found = clinics.map(
        async (clinicId) => [clinicId, await redis.hgetall(`hannun:{${clinicId}}:live`)] as const,
      );
      return new Map(await Promise.all(found));
    },
    async rewind(clinicId, share) {
      const [key] = (await logKeys(clinicId)).slice(-1);
      if (!key) return [];
      const taken = await redis.eval(rewindScript, 1, key, share);
      return [logOf(key, taken as Entries)];
    },
    async [Symbol.asyncDispose]() {
      redis.disconnect();
      await redisProcess[Symbol.asyncDispose]();
    },
  };
}

/** Atomic, so that nothing is written between the copy and the loss. */
const rewindScript = `
local taken = redis.call('XRANGE', KEYS[1], '-', '+')
local last = taken[#taken] and tonumber(string.match(taken[#taken][1], '^%d+')) or 0
redis.call('DEL', KEYS[1])
for _, entry in ipairs(taken) do
  if tonumber(string.match(entry[1], '^%d+')) <= last * tonumber(ARGV[1]) then
    redis.call('XADD', KEYS[1], entry[1], unpack(entry[2]))
  end
end
return taken`;

function logOf(key: string, entries: Entries): Log {
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
