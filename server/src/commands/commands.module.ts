import { Module, type Type } from '@nestjs/common';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { SystemCommands } from '../clinic-day/system-commands.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { EventLogModule } from '../event-log/event-log.module.js';
import { ForecastModule } from '../forecast/forecast.module.js';
import { ForecastsService } from '../forecast/forecasts.service.js';
import { LimitsModule } from '../limits/limits.module.js';
import { ClinicDayWriters } from './clinic-day-writers.js';
import { CommandService } from './command.service.js';
import { DailyWriteQuota } from './daily-write-quota.js';
import { DivergenceCounts } from './divergence-counts.js';
import { SystemCommandService } from './system-commands/system-command.service.js';
import { WaitForecast } from './wait-forecast.js';

/** Decides commands, the tablets' and the server's own, and appends what they bring about. */
@Module({
  imports: [LimitsModule, ClinicDayModule, DistrictsModule, EventLogModule, ForecastModule],
  providers: [
    { provide: WaitForecast, useExisting: ForecastsService satisfies Type<WaitForecast> },
    DailyWriteQuota,
    ClinicDayWriters,
    { provide: DivergenceCounts, useExisting: ClinicDayWriters satisfies Type<DivergenceCounts> },
    { provide: SystemCommands, useClass: SystemCommandService },
    CommandService,
  ],
  exports: [CommandService, DailyWriteQuota, DivergenceCounts],
})
export class CommandsModule {}
