import { Controller, Get, Headers, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clinicNotLoadedError, unknownClinicError } from '../core/domain-error.js';
import { DistrictService } from '../districts/district.service.js';
import { ClientAddressBlock } from '../limits/address-block.js';
import { BoardEventStreams } from './board-event-streams.js';
import { BoardsService } from './boards.service.js';
import { sendJson } from './http-cache.js';

@Controller('api/v1/clinics')
export class ClinicsController {
  constructor(
    private readonly boards: BoardsService,
    private readonly streams: BoardEventStreams,
    private readonly district: DistrictService,
  ) {}

  @Get()
  list(@Headers('if-none-match') ifNoneMatch: string | undefined, @Res() reply: FastifyReply): void {
    const snapshot = this.boards.snapshot();
    if (snapshot.hasNoBoardYet) throw clinicNotLoadedError();
    sendJson(reply, snapshot, ifNoneMatch, snapshot.missing.length > 0 ? 'no-store' : undefined);
  }

  @Get(':id')
  get(
    @Param('id') clinicId: string,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    sendJson(reply, this.boards.getOrThrow(clinicId), ifNoneMatch);
  }

  /** Opens even without a board: `EventSource` never retries after an error status. */
  @Get(':id/stream')
  stream(
    @Param('id') clinicId: string,
    @ClientAddressBlock() address: string,
    @Req() { method }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const initialBoard = this.boards.get(clinicId);
    if (!initialBoard && !this.district.clinic(clinicId)) throw unknownClinicError(clinicId);
    this.streams.assertCapacity(address);
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
    else this.streams.add(reply.raw, { clinicId, address }, initialBoard);
  }
}
