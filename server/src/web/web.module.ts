import { Module } from '@nestjs/common';
import { BoardsModule } from '../boards/boards.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { InitialDataService } from './initial-data.service.js';
import { WebApps } from './web-apps.js';

/** The built web apps and what their pages show at once. */
@Module({
  imports: [BoardsModule, DistrictsModule],
  providers: [InitialDataService, WebApps],
})
export class WebModule {}
