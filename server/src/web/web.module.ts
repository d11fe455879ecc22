import { Module } from '@nestjs/common';
import { BoardsModule } from '../boards/boards.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { HttpModule } from '../http/http.module.js';
import { FirstPage } from './first-page.js';

/** The built web apps, their headers, and what their pages show at once. */
@Module({
  imports: [BoardsModule, DistrictsModule, HttpModule],
  providers: [FirstPage],
  exports: [FirstPage],
})
export class WebModule {}
