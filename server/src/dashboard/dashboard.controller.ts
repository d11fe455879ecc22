import { Controller, Get, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AuditInterceptor } from '../auth/audit.interceptor.js';
import { OfficeGuard } from '../auth/office.guard.js';
import { DashboardService } from './dashboard.service.js';

@Controller('api/v1/admin/wall')
@UseInterceptors(AuditInterceptor)
@UseGuards(OfficeGuard)
export class DashboardController {
  constructor(private readonly dashboards: DashboardService) {}

  @Get()
  async get(@Res() reply: FastifyReply): Promise<void> {
    const { bytes } = await this.dashboards.get();
    reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(bytes);
  }
}
