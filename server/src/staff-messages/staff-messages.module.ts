import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { RedisClients } from '../redis/open-store.js';
import { RedisStaffMessageStore } from '../redis/redis-staff-message-store.js';
import { WordStore } from '../words/word-store.js';
import { WordsController } from '../words/words.controller.js';
import { Words } from '../words/words.service.js';

/** The office's messages to a clinic's tablets. */
@Module({
  imports: [AuthModule, DistrictsModule],
  controllers: [WordsController],
  providers: [
    {
      provide: WordStore,
      useFactory: ({ commands, subscription: listening }: RedisClients) =>
        new RedisStaffMessageStore(commands, listening),
      inject: [RedisClients],
    },
    Words,
  ],
  exports: [Words],
})
export class StaffMessagesModule {}
