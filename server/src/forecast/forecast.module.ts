import { Module } from '@nestjs/common';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { EventLogModule } from '../event-log/event-log.module.js';
import { ForecastRepository } from './forecast.repository.js';
import { ForecastsService } from './forecasts.service.js';
import { PastForecastsService } from './past-forecasts.service.js';
import { TypicalWaitsController } from './typical-waits.controller.js';

/** How long people will wait, and how long they usually do. */
@Module({
  imports: [ClinicDayModule, EventLogModule, DistrictsModule],
  controllers: [TypicalWaitsController],
  providers: [ForecastRepository, ForecastsService, PastForecastsService],
  exports: [ForecastsService, PastForecastsService],
})
export class ForecastModule {}
