import { Module } from '@nestjs/common';
import { BoardsModule } from '../boards/boards.module.js';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { LimitsModule } from '../limits/limits.module.js';
import { SlipIndex } from './slip-index.js';
import { TicketsController } from './tickets.controller.js';
import { TicketsService } from './tickets.service.js';

/** A resident's own ticket, by the token on the slip. */
@Module({
  imports: [LimitsModule, BoardsModule, ClinicDayModule, CommandsModule, DistrictsModule],
  controllers: [TicketsController],
  providers: [SlipIndex, TicketsService],
  exports: [SlipIndex, TicketsService],
})
export class TicketsModule {}
