import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { RedisStaffMessageStore } from '../redis/redis-staff-message-store.js';
import { StaffMessageStore } from './staff-message-store.js';
import { StaffMessagesController } from './staff-messages.controller.js';
import { StaffMessagesService } from './staff-messages.service.js';

/** The office's messages to a clinic's tablets. */
@Module({
  imports: [AuthModule, DistrictsModule],
  controllers: [StaffMessagesController],
  providers: [
    {
      provide: StaffMessageStore,
      useFactory: ({ commands, subscription }: RedisConnections) =>
        new RedisStaffMessageStore(commands, subscription),
      inject: [RedisConnections],
    },
    StaffMessagesService,
  ],
  exports: [StaffMessagesService],
})
export class StaffMessagesModule {}
