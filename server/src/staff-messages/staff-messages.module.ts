import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { RedisClients } from '../redis/open-store.js';
import { RedisWordStore } from '../redis/redis-word-store.js';
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
      useFactory: ({ commands, listening }: RedisClients) => new RedisWordStore(commands, listening),
      inject: [RedisClients],
    },
    Words,
  ],
  exports: [Words],
})
export class StaffMessagesModule {}
