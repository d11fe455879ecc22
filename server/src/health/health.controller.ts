import type { Liveness, Readiness } from '@hannun/shared/contract';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { parsePayload } from '../validation/parse-payload.js';
import { MetricsService } from './metrics.service.js';
import { ReadinessService } from './readiness.service.js';
import { ReadinessQueryDto } from './readiness-query.dto.js';

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
    @Query('for') given: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readiness> {
    const { for: audience } = parsePayload(ReadinessQueryDto, { for: given });
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
