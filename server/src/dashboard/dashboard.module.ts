import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { BoardsModule } from '../boards/boards.module.js';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { DevicesModule } from '../devices/devices.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { ForecastModule } from '../forecast/forecast.module.js';
import { HistoryModule } from '../history/history.module.js';
import { StaffMessagesModule } from '../staff-messages/staff-messages.module.js';
import { DashboardController } from './dashboard.controller.js';
import { DashboardService } from './dashboard.service.js';

/** All clinics of the district at a glance, for the office. */
@Module({
  imports: [
    AuthModule,
    BoardsModule,
    ClinicDayModule,
    CommandsModule,
    DevicesModule,
    DistrictsModule,
    ForecastModule,
    HistoryModule,
    StaffMessagesModule,
  ],
  controllers: [DashboardController],
  providers: [DashboardService],
})
export class DashboardModule {}
