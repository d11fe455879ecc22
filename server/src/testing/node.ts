import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AdminToken } from '../auth/admin-token.js';
import { LogScrubber } from '../clinic-day/log-scrubber.js';
import type { Clock } from '../core/clock.js';
import type { ServerConfig } from '../core/config.js';
import { createApp, portOf } from '../create-app.js';
import { DevicesService } from '../devices/devices.service.js';
import { DistrictService } from '../districts/district.service.js';
import { OperationsServer } from '../health/operations-server.js';
import { RejectionCounts } from '../limits/rejection-counts.js';
import { StoreHealth } from '../redis/store-health.js';
import { adminToken } from './admin-token.js';
import { TestClock } from './clock.js';

/** Starts one server inside this process on a free port, with this Redis. */
export async function startNode(
  redisUrl: string,
  change: Partial<ServerConfig> = {},
  clock: Clock = new TestClock(),
) {
  const dataDir = await mkdtemp(join(tmpdir(), 'hannun-node-'));
  const app = await createApp(
    {
      port: 0,
      host: '127.0.0.1',
      operationsPort: null,
      workers: 1,
      redisUrl,
      redisReplicas: 0,
      dataDir,
      adminToken,
      timeZone: 'Asia/Seoul',
      publicUrl: null,
      allowedOrigins: [],
      trustedProxies: [],
      rateLimitFactor: 1,
      seedDemo: true,
      allowNonDurableRedis: false,
      pushServiceOrigins: [],
      mapTiles: null,
      rawLogRetentionDays: 40,
      logFormat: 'text',
      webAppFolders: { mobile: join(dataDir, 'mobile'), display: join(dataDir, 'display') },
      ...change,
    },
    clock,
  );
  let closed: Promise<void> | undefined;
  const end = async () => {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  const port = portOf(app);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    operationsPort: app.get(OperationsServer).port,
    district: app.get(DistrictService),
    adminToken: app.get(AdminToken),
    devices: app.get(DevicesService),
    rejections: app.get(RejectionCounts),
    scrubber: app.get(LogScrubber),
    storeHealth: app.get(StoreHealth),
    /** Stops it; a second call waits for the first. */
    close: (): Promise<void> => {
      closed ??= end();
      return closed;
    },
    dataDir,
  };
}

export type TestNode = Awaited<ReturnType<typeof startNode>>;
