import { Module } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { RedisClients } from '../redis/open-store.js';
import { AnnouncementSubscriber } from './announcement-subscriber.js';
import { EventLog } from './event-log.js';
import { LastSeenStore } from './last-seen-store.js';

/** The log of every clinic and day, what is announced of it, and when each clinic's tablets were last heard. */
@Module({
  providers: [
    {
      provide: EventLog,
      useFactory: ({ commands, append }: RedisClients, { rawLogRetentionDays: rawLogDays }: ServerConfig) =>
        new EventLog(commands, rawLogDays, append),
      inject: [RedisClients, ServerConfig],
    },
    {
      provide: AnnouncementSubscriber,
      useFactory: ({ subscription: listening }: RedisClients) => new AnnouncementSubscriber(listening),
      inject: [RedisClients],
    },
    {
      provide: LastSeenStore,
      useFactory: (
        { commands, subscription: listening }: RedisClients,
        { rawLogRetentionDays: rawLogDays }: ServerConfig,
      ) => new LastSeenStore(commands, listening, rawLogDays),
      inject: [RedisClients, ServerConfig],
    },
  ],
  exports: [EventLog, AnnouncementSubscriber, LastSeenStore],
})
export class EventLogModule {}
