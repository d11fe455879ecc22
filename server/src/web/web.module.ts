import { Module } from '@nestjs/common';
import { BoardsModule } from '../boards/boards.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { InitialDataService } from './initial-data.service.js';
import { SayController } from './say/say.controller.js';
import { SimplePages } from './simple-page/simple-pages.service.js';
import { WebApps } from './web-apps.js';

/** The built web apps and what their pages show at once. */
@Module({
  imports: [BoardsModule, DistrictsModule, TicketsModule],
  controllers: [SayController],
  providers: [InitialDataService, SimplePages, WebApps],
})
export class WebModule {}
