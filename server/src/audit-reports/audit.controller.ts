import { Readable } from 'node:stream';
import type { AuditPage } from '@hannun/shared/contract';
import { Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OfficeController } from '../auth/office-controller.decorator.js';
import { TimeZone } from '../core/time-zone.js';
import { AuditFilterDto } from './audit.dto.js';
import { AuditService } from './audit.service.js';
import { auditCsv } from './audit-csv.js';

const defaultPageSize = 100;

@OfficeController('audit')
export class AuditController {
  constructor(
    private readonly audit: AuditService,
    private readonly timeZone: TimeZone,
  ) {}

  @Get()
  async read(
    @Query() { after, limit, format, language = 'ko', ...filter }: AuditFilterDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditPage | Readable> {
    reply.header('cache-control', 'no-store');
    if (format !== 'csv') return this.audit.listPage(filter, Number(limit ?? defaultPageSize), after);
    reply.type('text/csv; charset=utf-8');
    reply.header('content-disposition', 'attachment; filename="audit.csv"');
    return Readable.from(auditCsv(this.audit.list(filter), language, this.timeZone.name));
  }
}
