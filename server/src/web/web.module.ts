import { Module } from '@nestjs/common';
import { BoardsModule } from '../boards/boards.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { HttpModule } from '../http/http.module.js';
import { InitialDataService } from './initial-data.service.js';

/** The built web apps, their headers, and what their pages show at once. */
@Module({
  imports: [BoardsModule, DistrictsModule, HttpModule],
  providers: [InitialDataService],
  exports: [InitialDataService],
})
export class WebModule {}
