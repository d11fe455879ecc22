import { Module } from '@nestjs/common';
import { RedisClients } from '../redis/open-store.js';
import { RedisAuditTrail } from '../redis/redis-audit-trail.js';
import { AuditRepository } from './audit.repository.js';
import { AuditRecorder } from './audit-recorder.js';

/** Records what the office does. */
@Module({
  providers: [
    {
      provide: AuditRepository,
      useFactory: ({ commands }: RedisClients) => new RedisAuditTrail(commands),
      inject: [RedisClients],
    },
    AuditRecorder,
  ],
  exports: [AuditRepository, AuditRecorder],
})
export class AuditModule {}
