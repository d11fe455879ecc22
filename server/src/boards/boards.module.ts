import { Module } from '@nestjs/common';
import { BoardStreams } from '../broadcast/board-streams.js';
import { BoardsService } from '../broadcast/boards.service.js';
import { ClinicsController } from '../broadcast/clinics.controller.js';
import { FactsController } from '../broadcast/facts.controller.js';
import { FactsService } from '../broadcast/facts.service.js';
import { MapTiles } from '../broadcast/map-tiles.js';
import { Viewers } from '../broadcast/viewers.js';
import { VouchedContacts } from '../broadcast/vouched-contacts.js';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { ServerConfig } from '../core/config.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { EventLogModule } from '../event-log/event-log.module.js';
import { ForecastModule } from '../forecast/forecast.module.js';
import { SocketsModule } from '../sockets/sockets.module.js';

/** The public boards: pushed over sockets and streams, answered over HTTP. */
@Module({
  imports: [ClinicDayModule, ForecastModule, EventLogModule, DistrictsModule, SocketsModule],
  controllers: [ClinicsController, FactsController],
  providers: [
    {
      provide: MapTiles,
      useFactory: ({ mapTiles: tiles }: ServerConfig) => new MapTiles(tiles),
      inject: [ServerConfig],
    },
    FactsService,
    VouchedContacts,
    BoardsService,
    BoardStreams,
    Viewers,
  ],
  exports: [BoardsService, FactsService],
})
export class BoardsModule {}
