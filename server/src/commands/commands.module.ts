import { Module } from '@nestjs/common';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { DayShares } from '../desk/day-shares.js';
import { DeskService } from '../desk/desk.service.js';
import { ForecastModule } from '../forecast/forecast.module.js';

/** Decides commands and appends what they bring about. */
@Module({
  imports: [ClinicDayModule, ForecastModule],
  providers: [DayShares, DeskService],
  exports: [DayShares, DeskService],
})
export class CommandsModule {}
