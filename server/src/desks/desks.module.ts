import { Module } from '@nestjs/common';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { DevicesModule } from '../devices/devices.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { DeskViews } from '../projection/desk-views.js';
import { NextDays } from '../projection/next-days.js';
import { StaffMessagesModule } from '../staff-messages/staff-messages.module.js';

/** The staff's view of every clinic. */
@Module({
  imports: [ClinicDayModule, DevicesModule, DistrictsModule, StaffMessagesModule],
  providers: [NextDays, DeskViews],
  exports: [DeskViews],
})
export class DesksModule {}
