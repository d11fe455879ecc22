import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readiness } from './readiness.js';

@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('healthz')
  alive(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('readyz')
  async ready(@Query('for') whom: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const found = await (whom === 'viewers' ? this.readiness.lookForViewers() : this.readiness.look());
    reply.status(found.ready ? 200 : 503).header('cache-control', 'no-store');
    return found;
  }
}
