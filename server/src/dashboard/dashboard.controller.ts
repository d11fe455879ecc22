import { Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OfficeController } from '../auth/office-controller.decorator.js';
import { DashboardService } from './dashboard.service.js';

@OfficeController('wall')
export class DashboardController {
  constructor(private readonly dashboards: DashboardService) {}

  @Get()
  async get(@Res() reply: FastifyReply): Promise<void> {
    const { bytes } = await this.dashboards.get();
    reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(bytes);
  }
}
