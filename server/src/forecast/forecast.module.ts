import { Module } from '@nestjs/common';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { ServerConfig } from '../core/config.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { EventLogModule } from '../event-log/event-log.module.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { RedisForecastStore } from '../redis/redis-forecast-store.js';
import { ForecastStore } from './forecast-store.js';
import { ForecastsService } from './forecasts.service.js';
import { TypicalWaitsController } from './typical-waits.controller.js';

/** How long people will wait, and how long they usually do. */
@Module({
  imports: [ClinicDayModule, EventLogModule, DistrictsModule],
  controllers: [TypicalWaitsController],
  providers: [
    {
      provide: ForecastStore,
      useFactory: ({ commands }: RedisConnections, { rawLogRetentionDays }: ServerConfig) =>
        new RedisForecastStore(commands, rawLogRetentionDays),
      inject: [RedisConnections, ServerConfig],
    },
    ForecastsService,
  ],
  exports: [ForecastStore, ForecastsService],
})
export class ForecastModule {}
