import { Module } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { StoreHealth } from '../redis/store-health.js';
import { AnnouncementSubscriber } from './announcement-subscriber.js';
import { createAppendScript } from './append-script.js';
import { EventLog } from './event-log.js';
import { LogAppender } from './log-appender.js';

/** The log of every clinic and day, and what is announced of it. */
@Module({
  providers: [
    EventLog,
    {
      provide: LogAppender,
      useFactory: (redis: RedisConnections, health: StoreHealth, { rawLogRetentionDays }: ServerConfig) =>
        new LogAppender(redis.commands, rawLogRetentionDays, health.guard(createAppendScript(redis))),
      inject: [RedisConnections, StoreHealth, ServerConfig],
    },
    AnnouncementSubscriber,
  ],
  exports: [EventLog, LogAppender, AnnouncementSubscriber],
})
export class EventLogModule {}
