import { Module } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { EventLogModule } from '../event-log/event-log.module.js';
import { ClinicDayRegistry } from './clinic-day-registry.js';
import { LogScrubber } from './log-scrubber.js';
import { ReadCheckpointStore } from './read-checkpoint.js';

/** Every clinic's day, kept at the end of its log. */
@Module({
  imports: [EventLogModule, DistrictsModule],
  providers: [
    {
      provide: ReadCheckpointStore,
      useFactory: ({ dataDir }: ServerConfig) => ReadCheckpointStore.open(dataDir),
      inject: [ServerConfig],
    },
    ClinicDayRegistry,
    LogScrubber,
  ],
  exports: [ClinicDayRegistry],
})
export class ClinicDayModule {}
