import { applyDecorators, Controller, UseGuards, UseInterceptors } from '@nestjs/common';
import { AuditInterceptor } from './audit.interceptor.js';
import { OfficeGuard } from './office.guard.js';

/** A controller of the office API: viewers may only read, and every change is audited. */
export const OfficeController = (path = ''): ClassDecorator =>
  applyDecorators(
    Controller(`api/v1/admin/${path}`),
    UseInterceptors(AuditInterceptor),
    UseGuards(OfficeGuard),
  );
