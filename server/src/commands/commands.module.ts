import { Module } from '@nestjs/common';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { ForecastModule } from '../forecast/forecast.module.js';
import { CommandService } from './command.service.js';
import { DailyWriteQuota } from './daily-write-quota.js';

/** Decides commands and appends what they bring about. */
@Module({
  imports: [ClinicDayModule, ForecastModule],
  providers: [DailyWriteQuota, CommandService],
  exports: [DailyWriteQuota, CommandService],
})
export class CommandsModule {}
