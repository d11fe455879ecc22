import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ReadinessService } from './readiness.service.js';

@Controller()
export class HealthController {
  constructor(private readonly readiness: ReadinessService) {}

  @Get('healthz')
  alive(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('readyz')
  async ready(
    @Query('for') audience: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const report = await (audience === 'viewers' ? this.readiness.checkForViewers() : this.readiness.check());
    reply.status(report.ready ? 200 : 503).header('cache-control', 'no-store');
    return report;
  }
}
