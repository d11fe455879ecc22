import { Module } from '@nestjs/common';
import { RedisClients } from '../redis/open-store.js';
import { RedisAuditTrail } from '../redis/redis-audit-trail.js';
import { AuditRecorder } from './audit-recorder.js';
import { AuditTrail } from './audit-trail.js';

/** Records what the office does. */
@Module({
  providers: [
    {
      provide: AuditTrail,
      useFactory: ({ commands }: RedisClients) => new RedisAuditTrail(commands),
      inject: [RedisClients],
    },
    AuditRecorder,
  ],
  exports: [AuditTrail, AuditRecorder],
})
export class AuditModule {}
