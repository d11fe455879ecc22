import { Module } from '@nestjs/common';
import { BoardsModule } from '../boards/boards.module.js';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { DesksModule } from '../desks/desks.module.js';
import { DevicesModule } from '../devices/devices.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { HttpModule } from '../http/http.module.js';
import { LimitsModule } from '../limits/limits.module.js';
import { PrintJobsModule } from '../print-jobs/print-jobs.module.js';
import { CheckInPrinting } from './check-in-printing.js';
import { NextPrintJob } from './next-print-job.js';
import { SlipComposer } from './slip-composer.js';
import { SlipPrintingController } from './slip-printing.controller.js';

/** Hands slips to receipt printers. */
@Module({
  imports: [
    LimitsModule,
    HttpModule,
    DistrictsModule,
    DevicesModule,
    PrintJobsModule,
    ClinicDayModule,
    DesksModule,
    BoardsModule,
  ],
  controllers: [SlipPrintingController],
  providers: [SlipComposer, CheckInPrinting, NextPrintJob],
})
export class SlipPrintingModule {}
