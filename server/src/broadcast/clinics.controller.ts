import { Controller, Get, Headers, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FromBlock } from '../limits/address-block.js';
import { BoardStreams } from './board-streams.js';
import { BoardsService } from './boards.service.js';
import { caching, isKnown } from './caching.js';
import type { Prepared } from './prepared.js';

/** Boards over plain HTTP, from bytes that were made ready once per change. */
@Controller('api/v1/clinics')
export class ClinicsController {
  constructor(
    private readonly boards: BoardsService,
    private readonly streams: BoardStreams,
  ) {}

  @Get()
  all(@Headers('if-none-match') known: string | undefined, @Res() reply: FastifyReply): void {
    send(reply, this.boards.snapshot(), known);
  }

  @Get(':id')
  one(
    @Param('id') clinicId: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    send(reply, this.boards.existing(clinicId), known);
  }

  /** The boards as server-sent events, the present one first; to HEAD the headers alone, for nothing would end it. */
  @Get(':id/stream')
  stream(
    @Param('id') clinicId: string,
    @FromBlock() address: string,
    @Req() { method }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const first = this.boards.existing(clinicId);
    this.streams.mustHaveRoom(address);
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    if (method === 'HEAD') reply.raw.end();
    else this.streams.add(reply.raw, first, address);
  }
}

function send(reply: FastifyReply, { bytes, etag }: Prepared, known: string | undefined): void {
  reply.header('etag', etag).header('cache-control', caching);
  if (known !== undefined && isKnown(etag, known)) void reply.status(304).send();
  else void reply.type('application/json; charset=utf-8').send(bytes);
}
