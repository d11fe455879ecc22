import { Module } from '@nestjs/common';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { DevicesModule } from '../devices/devices.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { ForecastModule } from '../forecast/forecast.module.js';
import { PrintJobsModule } from '../print-jobs/print-jobs.module.js';
import { StaffMessagesModule } from '../staff-messages/staff-messages.module.js';
import { DeskViews } from './desk-views.js';
import { NextDayCache } from './next-day-cache.js';

/** The staff's view of every clinic. */
@Module({
  imports: [
    ClinicDayModule,
    DevicesModule,
    DistrictsModule,
    ForecastModule,
    PrintJobsModule,
    StaffMessagesModule,
  ],
  providers: [NextDayCache, DeskViews],
  exports: [DeskViews],
})
export class DesksModule {}
