import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FactsService } from './facts.service.js';

@Controller('api/v1/facts')
export class FactsController {
  constructor(private readonly facts: FactsService) {}

  @Get()
  all(@Headers('if-none-match') known: string | undefined, @Res() reply: FastifyReply): void {
    const { bytes, etag } = this.facts.prepared();
    reply.header('etag', etag).header('cache-control', 'public, max-age=1, stale-while-revalidate=5');
    if (known === etag) void reply.status(304).send();
    else void reply.type('application/json; charset=utf-8').send(bytes);
  }
}
