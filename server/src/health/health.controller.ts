import type { Liveness, Readiness } from '@hannun/shared/contract';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { MetricsService } from './metrics.service.js';
import { ReadinessService } from './readiness.service.js';

@Controller()
export class HealthController {
  constructor(
    private readonly readiness: ReadinessService,
    private readonly metricsService: MetricsService,
  ) {}

  @Get('healthz')
  alive(): Liveness {
    return { status: 'alive' };
  }

  @Get('readyz')
  async ready(
    @Query('for') audience: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readiness> {
    const report = await (audience === 'viewers' ? this.readiness.checkForViewers() : this.readiness.check());
    reply.status(report.ready ? 200 : 503).header('cache-control', 'no-store');
    return report;
  }

  @Get('metrics')
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.header('content-type', this.metricsService.contentType).header('cache-control', 'no-store');
    return this.metricsService.text();
  }
}
