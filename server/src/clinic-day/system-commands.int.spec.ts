import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { expect, it } from 'vitest';
import { readConfig } from '../core/config.js';
import { CoreModule } from '../core/core.module.js';
import { RedisModule } from '../redis/redis.module.js';
import { openRedis } from '../redis/redis-connections.js';
import { startRedis } from '../testing/redis-server.js';
import { ClinicDayModule } from './clinic-day.module.js';

class Reader {}

it('does not start to read logs when nobody would open their days', async () => {
  const redis = await startRedis();
  const dataDir = await mkdtemp(join(tmpdir(), 'hannun-reader-'));
  const config = readConfig({ REDIS_URL: redis.url, DATA_DIR: dataDir });
  const opened = await openRedis(redis.url, { allowNonDurable: false, replicas: 0 });
  const imports = [CoreModule.forRoot(config), RedisModule.forRoot(opened), ClinicDayModule];
  const starting = NestFactory.createApplicationContext(
    { module: Reader, imports },
    { abortOnError: false, logger: false },
  );
  await expect(starting).rejects.toThrow('SystemCommands');
  await opened.connections.close();
  await redis.close();
  await rm(dataDir, { recursive: true });
});
