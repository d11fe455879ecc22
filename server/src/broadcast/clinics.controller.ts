import { Controller, Get, Headers, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clinicNotLoadedError, unknownClinicError } from '../core/domain-error.js';
import { DistrictService } from '../districts/district.service.js';
import { ClientAddressBlock } from '../limits/address-block.js';
import { BoardStreams } from './board-streams.js';
import { BoardsService } from './boards.service.js';
import { caching, isKnown } from './caching.js';
import type { Prepared } from './prepared.js';

@Controller('api/v1/clinics')
export class ClinicsController {
  constructor(
    private readonly boards: BoardsService,
    private readonly streams: BoardStreams,
    private readonly district: DistrictService,
  ) {}

  @Get()
  all(@Headers('if-none-match') known: string | undefined, @Res() reply: FastifyReply): void {
    const snapshot = this.boards.snapshot();
    if (snapshot.isUnread) throw clinicNotLoadedError();
    send(reply, snapshot, known, snapshot.missing.length > 0 ? 'no-store' : caching);
  }

  @Get(':id')
  one(
    @Param('id') clinicId: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    send(reply, this.boards.existing(clinicId), known, caching);
  }

  /** Opens even without a board: `EventSource` never retries after an error status. */
  @Get(':id/stream')
  stream(
    @Param('id') clinicId: string,
    @ClientAddressBlock() address: string,
    @Req() { method }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const first = this.boards.of(clinicId);
    if (!first && !this.district.clinic(clinicId)) throw unknownClinicError(clinicId);
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
    else this.streams.add(reply.raw, { clinicId, address }, first);
  }
}

function send(
  reply: FastifyReply,
  { bytes, etag }: Prepared,
  known: string | undefined,
  cached: string,
): void {
  reply.header('etag', etag).header('cache-control', cached);
  if (known !== undefined && isKnown(etag, known)) void reply.status(304).send();
  else void reply.type('application/json; charset=utf-8').send(bytes);
}
