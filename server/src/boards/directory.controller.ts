import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DirectoryService } from './directory.service.js';

@Controller('api/v1/facts')
export class DirectoryController {
  constructor(private readonly directory: DirectoryService) {}

  @Get()
  get(@Headers('if-none-match') ifNoneMatch: string | undefined, @Res() reply: FastifyReply): void {
    const { bytes, etag } = this.directory.serialized();
    reply.header('etag', etag).header('cache-control', 'public, max-age=1, stale-while-revalidate=5');
    if (ifNoneMatch === etag) void reply.status(304).send();
    else void reply.type('application/json; charset=utf-8').send(bytes);
  }
}
