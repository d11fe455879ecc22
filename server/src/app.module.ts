import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { AuditReportsModule } from './audit-reports/audit-reports.module.js';
import type { AdminToken } from './auth/admin-token.js';
import { AdminTokenModule } from './auth/admin-token.module.js';
import { AuthModule } from './auth/auth.module.js';
import { BoardsModule } from './boards/boards.module.js';
import { ClinicConfigModule } from './clinic-config/clinic-config.module.js';
import { ClinicDayModule } from './clinic-day/clinic-day.module.js';
import { CommandsModule } from './commands/commands.module.js';
import type { Clock } from './core/clock.js';
import type { ServerConfig } from './core/config.js';
import { CoreModule } from './core/core.module.js';
import { DashboardModule } from './dashboard/dashboard.module.js';
import { DesksModule } from './desks/desks.module.js';
import { DevicesModule } from './devices/devices.module.js';
import { DistrictsModule } from './districts/districts.module.js';
import { EventLogModule } from './event-log/event-log.module.js';
import { ForecastModule } from './forecast/forecast.module.js';
import { HealthModule } from './health/health.module.js';
import { HistoryModule } from './history/history.module.js';
import { HttpModule } from './http/http.module.js';
import { LastSeenModule } from './last-seen/last-seen.module.js';
import { LimitsModule } from './limits/limits.module.js';
import { PrintJobsModule } from './print-jobs/print-jobs.module.js';
import { PushModule } from './push/push.module.js';
import { RedisModule } from './redis/redis.module.js';
import type { OpenedRedis } from './redis/redis-connections.js';
import { ScreensModule } from './screens/screens.module.js';
import { SlipPrintingModule } from './slip-printing/slip-printing.module.js';
import { SocketsModule } from './sockets/sockets.module.js';
import { StaffModule } from './staff/staff.module.js';
import { StaffMessagesModule } from './staff-messages/staff-messages.module.js';
import { TicketsModule } from './tickets/tickets.module.js';
import { ValidationModule } from './validation/validation.module.js';
import { WebModule } from './web/web.module.js';

/** What is opened before the framework starts, because a fault of it ends the start in one clear sentence. */
export type Opened = {
  config: ServerConfig;
  redis: OpenedRedis;
  adminToken: AdminToken;
  clock?: Clock | undefined;
};

@Module({})
export class AppModule {
  /** Every feature, each after those it builds on, in the order of `.dependency-cruiser.ts`. */
  static forRoot({ config, redis, adminToken, clock }: Opened): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.forRoot(config),
        RedisModule.forRoot(redis, clock),
        LimitsModule,
        ValidationModule,
        HttpModule,
        SocketsModule,
        LastSeenModule,
        EventLogModule,
        DistrictsModule,
        AuditModule,
        AdminTokenModule.forRoot(adminToken),
        AuthModule,
        DevicesModule,
        StaffMessagesModule,
        PrintJobsModule,
        ClinicDayModule,
        ForecastModule,
        CommandsModule,
        BoardsModule,
        DesksModule,
        SlipPrintingModule,
        StaffModule,
        TicketsModule,
        ScreensModule,
        PushModule,
        ClinicConfigModule,
        HistoryModule,
        AuditReportsModule,
        DashboardModule,
        HealthModule,
        WebModule,
      ],
    };
  }
}
