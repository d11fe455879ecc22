import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keys } from '@hannun/server/redis/keys';
import { Redis } from 'ioredis';
import { pairDevice } from '../../scripts/replay/office-api.ts';
import { startPrivateRedis } from '../../scripts/run/private-redis.ts';
import { startServer } from '../../scripts/run/server-process.ts';
import { createDistrict } from './bench-district.ts';
import { loadCore, pinToCore, serverCore } from './cpu-affinity.ts';
import type { ServerTarget } from './server-target.ts';

const credential = 'c691d126ebb9ad1aafdb0831e8a88635';

/** One server of the product, and how long it took to be ready. */
export type Node = ServerTarget & { startTimeMs: number; kill: () => void };

export type Product = Node & {
  /** The ids of its clinics. */
  topics: readonly string[];
  redis: Redis;
  redisUrl: string;
  /** Resolves to the token of a tablet of this clinic. */
  pair: (clinicId: string) => Promise<string>;
  /** Starts another server on the same Redis, on this port or any. */
  startNode: (port?: number) => Promise<Node>;
};

export type ProductOptions = {
  redisProgram: string;
  clinics?: number;
  /** Prepares Redis before the server starts. */
  before?: (redis: Redis) => Promise<void>;
};

/**
 * Starts the product as `npm start` does: the built server and a durable Redis. The server has its own core.
 */
export async function startProduct({
  redisProgram,
  clinics = 5,
  before = async () => {},
}: ProductOptions): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'hannun-bench-'));
  const redis = await startPrivateRedis({ program: redisProgram, dir: join(folder, 'redis') });
  const client = new Redis(redis.url);
  await pinToCore(Number(/process_id:(\d+)/.exec(await client.info('server'))?.[1]), loadCore);
  const district = createDistrict(clinics);
  await client.set(keys.districtConfig, JSON.stringify(district));
  await before(client);
  const node = await startNode({ redisUrl: redis.url, folder });
  return {
    ...node,
    topics: district.clinics.map(({ clinicId }) => clinicId),
    redis: client,
    redisUrl: redis.url,
    pair: (clinicId) => pairDevice({ url: node.url, credential, clinicId, label: 'bench' }),
    startNode: (port) => startNode({ redisUrl: redis.url, folder, port }),
    async stop() {
      await node.stop();
      client.disconnect();
      await redis.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type NodeOptions = { redisUrl: string; folder: string; port?: number | undefined };

async function startNode({ redisUrl, folder, port: wanted = 0 }: NodeOptions): Promise<Node> {
  const startedAt = performance.now();
  const env = {
    ...{ PORT: String(wanted), HOST: '127.0.0.1', REDIS_URL: redisUrl, DATA_DIR: folder },
    // A single address simulates all users here.
    ...{ ADMIN_TOKEN: credential, SEED_DEMO: '0', RATE_LIMITS: '0' },
  };
  const server = startServer({ env });
  await pinToCore(server.pid, serverCore);
  const end = server.exited.then((code) =>
    Promise.reject(new Error(`The server stopped unexpectedly (${code}).`)),
  );
  const { port } = await Promise.race([server.ready, end]);
  // From here on the caller handles its exit.
  end.catch(() => {});
  const startTimeMs = performance.now() - startedAt;
  return {
    ...{
      kind: 'product' as const,
      pid: server.pid,
      port,
      url: `http://127.0.0.1:${port}`,
      stop: server.stop,
    },
    startTimeMs,
    kill: () => process.kill(server.pid, 'SIGKILL'),
  };
}
