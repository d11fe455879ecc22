import { Module } from '@nestjs/common';
import { Config } from '../config.js';
import { Announcements } from '../log/announcements.js';
import { ClinicLog } from '../log/clinic-log.js';
import { ContactBook } from '../log/contact-book.js';
import { RedisClients } from '../redis/open-store.js';

/** The log of every clinic and day, what is announced of it, and when each clinic's tablets were last heard. */
@Module({
  providers: [
    {
      provide: ClinicLog,
      useFactory: ({ commands, append }: RedisClients, { rawLogDays }: Config) =>
        new ClinicLog(commands, rawLogDays, append),
      inject: [RedisClients, Config],
    },
    {
      provide: Announcements,
      useFactory: ({ listening }: RedisClients) => new Announcements(listening),
      inject: [RedisClients],
    },
    {
      provide: ContactBook,
      useFactory: ({ commands, listening }: RedisClients, { rawLogDays }: Config) =>
        new ContactBook(commands, listening, rawLogDays),
      inject: [RedisClients, Config],
    },
  ],
  exports: [ClinicLog, Announcements, ContactBook],
})
export class EventLogModule {}
