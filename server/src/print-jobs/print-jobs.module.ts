import { Module } from '@nestjs/common';
import { DistrictsModule } from '../districts/districts.module.js';
import { PrintJobsRepository } from './print-jobs.repository.js';
import { PrintJobsService } from './print-jobs.service.js';

/** Slips on their way to receipt printers, and what became of them. */
@Module({
  imports: [DistrictsModule],
  providers: [PrintJobsRepository, PrintJobsService],
  exports: [PrintJobsService],
})
export class PrintJobsModule {}
