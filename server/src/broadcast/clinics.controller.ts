import { type BeforeApplicationShutdown, Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { unknownClinic } from '../refusal.js';
import { BoardsService, type PreparedBoard } from './boards.service.js';
import type { Prepared } from './prepared.js';

/** Boards over plain HTTP, from bytes that were made ready once per change. */
@Controller('api/v1/clinics')
export class ClinicsController implements BeforeApplicationShutdown {
  private readonly streams = new Set<FastifyReply['raw']>();

  constructor(private readonly boards: BoardsService) {}

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
    send(reply, this.boardOf(clinicId), known);
  }

  /** The boards as server-sent events, the present one first. */
  @Get(':id/stream')
  stream(@Param('id') clinicId: string, @Res() reply: FastifyReply): void {
    const first = this.boardOf(clinicId);
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const write = ({ json, board }: PreparedBoard) => {
      if (board.clinicId === clinicId) reply.raw.write(`event: board\ndata: ${json}\n\n`);
    };
    write(first);
    const stop = this.boards.onBoard(write);
    this.streams.add(reply.raw);
    reply.raw.on('close', () => {
      stop();
      this.streams.delete(reply.raw);
    });
  }

  /** A stream never ends by itself, and would keep the server from closing. */
  beforeApplicationShutdown(): void {
    for (const stream of this.streams) stream.end();
  }

  private boardOf(clinicId: string): PreparedBoard {
    const prepared = this.boards.of(clinicId);
    if (!prepared) throw unknownClinic(clinicId);
    return prepared;
  }
}

function send(reply: FastifyReply, { bytes, etag }: Prepared, known: string | undefined): void {
  reply.header('etag', etag).header('cache-control', 'public, max-age=1, stale-while-revalidate=5');
  const matches = known?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) ?? false;
  if (matches) void reply.status(304).send();
  else void reply.type('application/json; charset=utf-8').send(bytes);
}
