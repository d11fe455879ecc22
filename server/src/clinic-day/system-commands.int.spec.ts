import { NestFactory } from '@nestjs/core';
import { expect, it } from 'vitest';
import { readConfig } from '../core/config.js';
import { CoreModule } from '../core/core.module.js';
import { RedisModule } from '../redis/redis.module.js';
import { openRedis } from '../redis/redis-connections.js';
import { closeAfterwards, useFolder } from '../testing/close-afterwards.js';
import { useRedis } from '../testing/fixtures.js';
import { ClinicDayModule } from './clinic-day.module.js';

class Reader {}

it('does not start to read logs when nobody would open their days', async () => {
  const redis = await useRedis();
  const config = readConfig({ REDIS_URL: redis.url, DATA_DIR: await useFolder() });
  const opened = await openRedis(redis.url, { allowNonDurable: false, replicas: 0 });
  closeAfterwards(() => opened.connections.close());
  const imports = [CoreModule.forRoot(config), RedisModule.forRoot(opened), ClinicDayModule];
  const starting = NestFactory.createApplicationContext(
    { module: Reader, imports },
    { abortOnError: false, logger: false },
  );
  await expect(starting).rejects.toThrow('SystemCommands');
});
