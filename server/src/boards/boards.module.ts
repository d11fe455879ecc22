import { Module } from '@nestjs/common';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { ForecastModule } from '../forecast/forecast.module.js';
import { HttpModule } from '../http/http.module.js';
import { LastSeenModule } from '../last-seen/last-seen.module.js';
import { LimitsModule } from '../limits/limits.module.js';
import { SocketsModule } from '../sockets/sockets.module.js';
import { BoardEventStreams } from './board-event-streams.js';

import { BoardMoments } from './board-moments.js';
import { BoardsService } from './boards.service.js';
import { ClinicsController } from './clinics.controller.js';
import { DirectoryController } from './directory.controller.js';
import { DirectoryService } from './directory.service.js';
import { GoController } from './go.controller.js';
import { GoService } from './go.service.js';
import { SnapshotFastPath } from './snapshot-fast-path.js';
import { VerifiedLastSeen } from './verified-last-seen.js';
import { ViewersGateway } from './viewers.gateway.js';

/** The public boards: pushed over sockets and streams, answered over HTTP. */
@Module({
  imports: [
    LimitsModule,
    ClinicDayModule,
    ForecastModule,
    LastSeenModule,
    DistrictsModule,
    HttpModule,
    SocketsModule,
  ],
  controllers: [ClinicsController, DirectoryController, GoController],
  providers: [
    DirectoryService,
    VerifiedLastSeen,
    BoardsService,
    BoardMoments,
    GoService,
    BoardEventStreams,
    SnapshotFastPath,
    ViewersGateway,
  ],
  exports: [BoardsService, BoardMoments, DirectoryService],
})
export class BoardsModule {}
