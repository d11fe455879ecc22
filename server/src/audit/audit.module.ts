import { Module } from '@nestjs/common';
import { AuditRepository } from './audit.repository.js';
import { AuditRecorder } from './audit-recorder.js';

/** Records what the office does. */
@Module({
  providers: [AuditRepository, AuditRecorder],
  exports: [AuditRepository, AuditRecorder],
})
export class AuditModule {}
