import { Module } from '@nestjs/common';
import { RedisAuditTrail } from '../redis/redis-audit-trail.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { AuditRepository } from './audit.repository.js';
import { AuditRecorder } from './audit-recorder.js';

/** Records what the office does. */
@Module({
  providers: [
    {
      provide: AuditRepository,
      useFactory: ({ commands }: RedisConnections) => new RedisAuditTrail(commands),
      inject: [RedisConnections],
    },
    AuditRecorder,
  ],
  exports: [AuditRepository, AuditRecorder],
})
export class AuditModule {}
