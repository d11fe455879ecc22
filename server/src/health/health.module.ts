import { Module } from '@nestjs/common';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { ForecastModule } from '../forecast/forecast.module.js';
import { SocketsModule } from '../sockets/sockets.module.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

/** Whether this process can serve, and its metrics. */
@Module({
  imports: [ClinicDayModule, ForecastModule, SocketsModule],
  controllers: [HealthController, MetricsController],
  providers: [Readiness, Metrics],
})
export class HealthModule {}
