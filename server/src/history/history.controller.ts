import type { Advisory, PastMinute } from '@hannun/shared';
import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OfficeGuard } from '../office/office.guard.js';
import { IsMoment } from '../payload/fields.js';
import { invalid, readPayload } from '../payload/read-payload.js';
import { Projections } from '../projection/projections.js';
import { Advisories } from './advisories.js';
import { csvFile } from './csv-file.js';
import { HistoryService } from './history.service.js';
import { readHistoryQuery } from './history-query.js';
import { PastBoards } from './past-boards.js';
import { sheetWords } from './sheet-words.js';
import { xlsxFile } from './xlsx-file.js';

class MomentDto {
  @IsMoment() at: string;
}

/** The office's look back: history and its files, past minutes, and what an advisory did. */
@Controller('api/v1/admin')
@UseGuards(OfficeGuard)
export class HistoryController {
  constructor(
    private readonly histories: HistoryService,
    private readonly boards: PastBoards,
    private readonly advisories: Advisories,
    private readonly projections: Projections,
  ) {}

  @Get('history')
  async history(@Query() query: Record<string, unknown>, @Res() reply: FastifyReply): Promise<void> {
    const asked = readHistoryQuery(query, this.projections.today());
    const { format, language } = asked;
    const history = await this.histories.of(asked);
    reply.header('cache-control', 'no-store');
    if (format === 'json') return void reply.send(history);
    const name = `${sheetWords[language].file}-${history.from}-${history.to}.${format}`;
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    if (format === 'csv')
      return void reply.type('text/csv; charset=utf-8').send(csvFile({ history, language }));
    reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    reply.send(await xlsxFile({ history, language }));
  }

  @Get('clinics/:id/past')
  past(@Param('id') clinicId: string, @Query() query: Record<string, unknown>): Promise<PastMinute> {
    const { at } = readPayload(MomentDto, { at: query.at });
    return this.boards.at(clinicId, Date.parse(at));
  }

  @Get('advisory')
  advisory(@Query() query: Record<string, unknown>): Promise<Advisory> {
    const { at } = readPayload(MomentDto, { at: query.at });
    const { clinicId } = query;
    if (typeof clinicId !== 'string' || clinicId === '') throw invalid(['clinicId must name clinics']);
    return this.advisories.around([...new Set(clinicId.split(','))], new Date(at).toISOString());
  }
}
