import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SerializedJson } from '../http/serialized-json.js';
import { GoQueryDto } from './go.dto.js';
import { GoService } from './go.service.js';
import { sendJson } from './http-cache.js';

@Controller('api/v1/clinics')
export class GoController {
  constructor(private readonly go: GoService) {}

  @Get(':id/go')
  get(
    @Param('id') clinicId: string,
    @Query() { lane, minutes }: GoQueryDto,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    const travelMinutes = minutes === undefined ? null : Number(minutes);
    sendJson(reply, new SerializedJson(this.go.advise(clinicId, { lane, travelMinutes })), ifNoneMatch);
  }
}
