import { Module } from '@nestjs/common';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { ForecastModule } from '../forecast/forecast.module.js';
import { LimitsModule } from '../limits/limits.module.js';
import { SocketsModule } from '../sockets/sockets.module.js';
import { HealthController } from './health.controller.js';
import { MetricsService } from './metrics.service.js';
import { OperationsServer } from './operations-server.js';
import { ReadinessService } from './readiness.service.js';

/** Whether this process can serve, and its metrics. */
@Module({
  imports: [LimitsModule, ClinicDayModule, CommandsModule, ForecastModule, SocketsModule],
  controllers: [HealthController],
  providers: [ReadinessService, MetricsService, OperationsServer],
})
export class HealthModule {}
