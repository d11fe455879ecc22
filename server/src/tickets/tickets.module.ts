import { Module } from '@nestjs/common';
import { BoardsModule } from '../boards/boards.module.js';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { Slips } from './slips.js';
import { TicketsController } from './tickets.controller.js';
import { TicketsService } from './tickets.service.js';

/** A resident's own ticket, by the token on the slip. */
@Module({
  imports: [BoardsModule, ClinicDayModule, CommandsModule, DistrictsModule],
  controllers: [TicketsController],
  providers: [Slips, TicketsService],
  exports: [Slips, TicketsService],
})
export class TicketsModule {}
