import { residentLanguages } from '@hannun/shared/i18n';
import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { BoardsService } from '../../boards/boards.service.js';
import { Clock } from '../../core/clock.js';
import { TimeZone } from '../../core/time-zone.js';
import { preferredLanguage } from '../initial-data.js';
import { SayQueryDto } from './say.dto.js';
import { spokenSentences, spokenSsml, spokenText } from './spoken-text.js';

const ssmlType = 'application/ssml+xml';

/** For telephone lines, which read out what they get. */
@Controller('say')
export class SayController {
  constructor(
    private readonly boards: BoardsService,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  @Get(':clinicId')
  say(
    @Param('clinicId') clinicId: string,
    @Query() { lang, format }: SayQueryDto,
    @Headers('accept') accept: string | undefined,
    @Headers('accept-language') accepted: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    const { board } = this.boards.getOrThrow(clinicId);
    const language = lang ?? preferredLanguage(accepted ?? '', residentLanguages);
    const reading = { nowMs: this.clock.nowMs(), timeZone: this.zone.name };
    const sentences = spokenSentences(board, reading, language);
    const isSsml = format === undefined ? (accept ?? '').includes(ssmlType) : format === 'ssml';
    void reply
      .header('cache-control', 'public, max-age=5')
      .header('content-language', language)
      .header('vary', 'accept, accept-language')
      .type(`${isSsml ? ssmlType : 'text/plain'}; charset=utf-8`)
      .send(isSsml ? spokenSsml(sentences, language) : spokenText(sentences, language));
  }
}
