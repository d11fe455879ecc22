import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { DevicesModule } from '../devices/devices.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { EventLogModule } from '../event-log/event-log.module.js';
import { ForecastModule } from '../forecast/forecast.module.js';
import { LastSeenModule } from '../last-seen/last-seen.module.js';
import { BoardReconstructionService } from './board-reconstruction.service.js';
import { DayHistoryService } from './day-history.service.js';
import { HistoryController } from './history.controller.js';
import { HistoryRepository } from './history.repository.js';
import { HistoryService } from './history.service.js';
import { HistoryArchiver } from './history-archiver.js';
import { NoticeImpactService } from './notice-impact.service.js';
import { ReportQueue } from './report-queue.js';
import { TodayAnalytics } from './today-analytics.js';

/** What clinics' days came to, and how any past minute looked. */
@Module({
  imports: [
    AuthModule,
    ClinicDayModule,
    DevicesModule,
    DistrictsModule,
    EventLogModule,
    ForecastModule,
    LastSeenModule,
  ],
  controllers: [HistoryController],
  providers: [
    HistoryRepository,
    TodayAnalytics,
    DayHistoryService,
    HistoryService,
    HistoryArchiver,
    ReportQueue,
    BoardReconstructionService,
    NoticeImpactService,
  ],
  exports: [TodayAnalytics, DayHistoryService],
})
export class HistoryModule {}
