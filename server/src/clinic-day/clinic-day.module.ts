import { Module } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { EventLogModule } from '../event-log/event-log.module.js';
import { HighWater } from '../projection/high-water.js';
import { Projections } from '../projection/projections.js';
import { Scrubber } from '../projection/scrubber.js';

/** Every clinic's day, kept at the end of its log. */
@Module({
  imports: [EventLogModule, DistrictsModule],
  providers: [
    {
      provide: HighWater,
      useFactory: ({ dataDir }: ServerConfig) => HighWater.open(dataDir),
      inject: [ServerConfig],
    },
    Projections,
    Scrubber,
  ],
  exports: [Projections, Scrubber],
})
export class ClinicDayModule {}
