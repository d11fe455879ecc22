import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { ServerConfig } from '../core/config.js';
import { DevicesModule } from '../devices/devices.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { EventLogModule } from '../event-log/event-log.module.js';
import { ForecastModule } from '../forecast/forecast.module.js';
import { RedisClients } from '../redis/open-store.js';
import { RedisHistoryStore } from '../redis/redis-history-store.js';
import { Advisories } from './advisories.js';
import { DayHistories } from './day-histories.js';
import { HistoryController } from './history.controller.js';
import { HistoryService } from './history.service.js';
import { HistoryKeeper } from './history-keeper.js';
import { HistoryStore } from './history-store.js';
import { LookBackQueue } from './look-back-queue.js';
import { PastBoards } from './past-boards.js';
import { RawLogDays } from './raw-log-days.js';
import { TodayBooks } from './today-books.js';

/** What clinics' days came to, and how any past minute looked. */
@Module({
  imports: [AuthModule, ClinicDayModule, DevicesModule, DistrictsModule, EventLogModule, ForecastModule],
  controllers: [HistoryController],
  providers: [
    {
      provide: HistoryStore,
      useFactory: ({ commands }: RedisClients) => new RedisHistoryStore(commands),
      inject: [RedisClients],
    },
    {
      provide: RawLogDays,
      useFactory: ({ rawLogRetentionDays: rawLogDays }: ServerConfig) => new RawLogDays(rawLogDays),
      inject: [ServerConfig],
    },
    TodayBooks,
    DayHistories,
    HistoryService,
    HistoryKeeper,
    LookBackQueue,
    PastBoards,
    Advisories,
  ],
  exports: [TodayBooks, DayHistories],
})
export class HistoryModule {}
