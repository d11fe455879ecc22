import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { pairStaffDevice } from '../../scripts/replay/office-api.mjs';
import { startPrivateRedis } from '../../scripts/run/private-redis.mjs';
import { startServer } from '../../scripts/run/server-process.mjs';
import { keys } from '../../server/dist/redis/keys.js';
import { createDistrict } from './bench-district.mjs';
import { loadCore, pinToCore, serverCore } from './cpu-affinity.mjs';

const credential = 'c691d126ebb9ad1aafdb0831e8a88635';

/**
 * Starts the product as `npm start` does: the built server and a durable Redis. The server has its own core.
 */
export async function startProduct({ redisProgram, clinics = 5, before = async () => {} }) {
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
    pair: (clinicId) => pairStaffDevice({ url: node.url, credential, clinicId, label: 'bench' }),
    startNode: (port) => startNode({ redisUrl: redis.url, folder, port }),
    async stop() {
      await node.stop();
      client.disconnect();
      await redis.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startNode({ redisUrl, folder, port: wanted = 0 }) {
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
    ...{ kind: 'product', pid: server.pid, port, url: `http://127.0.0.1:${port}`, stop: server.stop },
    startTimeMs,
    kill: () => process.kill(server.pid, 'SIGKILL'),
  };
}
