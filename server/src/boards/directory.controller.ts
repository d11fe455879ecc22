import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DirectoryService } from './directory.service.js';
import { sendJson } from './http-cache.js';

@Controller('api/v1/facts')
export class DirectoryController {
  constructor(private readonly directory: DirectoryService) {}

  @Get()
  get(@Headers('if-none-match') ifNoneMatch: string | undefined, @Res() reply: FastifyReply): void {
    sendJson(reply, this.directory.serialized(), ifNoneMatch);
  }
  /** Apart from the facts, which every phone loads: only the map needs it. */
  @Get('outline')
  outline(@Headers('if-none-match') ifNoneMatch: string | undefined, @Res() reply: FastifyReply): void {
    sendJson(reply, this.directory.outline(), ifNoneMatch);
  }
}
