import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { DevicesModule } from '../devices/devices.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { EventLogModule } from '../event-log/event-log.module.js';
import { AuditController } from './audit.controller.js';
import { AuditService } from './audit.service.js';

/** Reads what the office did together with what every device did. */
@Module({
  imports: [EventLogModule, DistrictsModule, AuditModule, AuthModule, DevicesModule],
  controllers: [AuditController],
  providers: [AuditService],
})
export class AuditReportsModule {}
