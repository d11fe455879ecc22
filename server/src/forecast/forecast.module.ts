import { Module } from '@nestjs/common';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { ServerConfig } from '../core/config.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { EventLogModule } from '../event-log/event-log.module.js';
import { RedisClients } from '../redis/open-store.js';
import { RedisForecastStore } from '../redis/redis-forecast-store.js';
import { ForecastStore } from './forecast-store.js';
import { Forecasts } from './forecasts.service.js';
import { UsualController } from './usual.controller.js';

/** How long people will wait, and how long they usually do. */
@Module({
  imports: [ClinicDayModule, EventLogModule, DistrictsModule],
  controllers: [UsualController],
  providers: [
    {
      provide: ForecastStore,
      useFactory: ({ commands }: RedisClients, { rawLogRetentionDays: rawLogDays }: ServerConfig) =>
        new RedisForecastStore(commands, rawLogDays),
      inject: [RedisClients, ServerConfig],
    },
    Forecasts,
  ],
  exports: [ForecastStore, Forecasts],
})
export class ForecastModule {}
