import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { StaffMessagesController } from './staff-messages.controller.js';
import { StaffMessagesRepository } from './staff-messages.repository.js';
import { StaffMessagesService } from './staff-messages.service.js';

/** The office's messages to a clinic's tablets. */
@Module({
  imports: [AuthModule, DistrictsModule],
  controllers: [StaffMessagesController],
  providers: [StaffMessagesRepository, StaffMessagesService],
  exports: [StaffMessagesService],
})
export class StaffMessagesModule {}
