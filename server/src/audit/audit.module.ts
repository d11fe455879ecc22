import { Module } from '@nestjs/common';
import { AuditRepository } from './audit.repository.js';

/** Records what the office does. */
@Module({
  providers: [AuditRepository],
  exports: [AuditRepository],
})
export class AuditModule {}
