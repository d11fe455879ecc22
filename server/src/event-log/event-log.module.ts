import { Module } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { LastSeenStore } from '../last-seen/last-seen-store.js';
import { RedisClients } from '../redis/open-store.js';
import { AnnouncementSubscriber } from './announcement-subscriber.js';
import { EventLog } from './event-log.js';

/** The log of every clinic and day, what is announced of it, and when each clinic's tablets were last heard. */
@Module({
  providers: [
    {
      provide: EventLog,
      useFactory: ({ commands, append }: RedisClients, { rawLogRetentionDays }: ServerConfig) =>
        new EventLog(commands, rawLogRetentionDays, append),
      inject: [RedisClients, ServerConfig],
    },
    {
      provide: AnnouncementSubscriber,
      useFactory: ({ subscription }: RedisClients) => new AnnouncementSubscriber(subscription),
      inject: [RedisClients],
    },
    {
      provide: LastSeenStore,
      useFactory: ({ commands, subscription }: RedisClients, { rawLogRetentionDays }: ServerConfig) =>
        new LastSeenStore(commands, subscription, rawLogRetentionDays),
      inject: [RedisClients, ServerConfig],
    },
  ],
  exports: [EventLog, AnnouncementSubscriber, LastSeenStore],
})
export class EventLogModule {}
