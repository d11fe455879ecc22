import { Module } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { Announcements } from '../log/announcements.js';
import { ClinicLog } from '../log/clinic-log.js';
import { ContactBook } from '../log/contact-book.js';
import { RedisClients } from '../redis/open-store.js';

/** The log of every clinic and day, what is announced of it, and when each clinic's tablets were last heard. */
@Module({
  providers: [
    {
      provide: ClinicLog,
      useFactory: ({ commands, append }: RedisClients, { rawLogRetentionDays: rawLogDays }: ServerConfig) =>
        new ClinicLog(commands, rawLogDays, append),
      inject: [RedisClients, ServerConfig],
    },
    {
      provide: Announcements,
      useFactory: ({ listening }: RedisClients) => new Announcements(listening),
      inject: [RedisClients],
    },
    {
      provide: ContactBook,
      useFactory: (
        { commands, listening }: RedisClients,
        { rawLogRetentionDays: rawLogDays }: ServerConfig,
      ) => new ContactBook(commands, listening, rawLogDays),
      inject: [RedisClients, ServerConfig],
    },
  ],
  exports: [ClinicLog, Announcements, ContactBook],
})
export class EventLogModule {}
