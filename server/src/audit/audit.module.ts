import { Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail.js';

/** Records what the office does. */
@Module({
  providers: [AuditTrail],
  exports: [AuditTrail],
})
export class AuditModule {}
