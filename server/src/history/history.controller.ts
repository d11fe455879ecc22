import { finished } from 'node:stream/promises';
import type { History } from '@hannun/shared/contract';
import { Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OfficeController } from '../auth/office-controller.decorator.js';
import { CurrentPrincipal, type OfficePrincipal, principalIdOf } from '../auth/office-principal.js';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { forEachTimeSliced } from '../core/time-slicing.js';
import { parsePayload } from '../validation/parse-payload.js';
import { BoardReconstructionService } from './board-reconstruction.service.js';
import { createCsv } from './csv-export.js';
import { exportMessages } from './export-messages.js';
import { NoticeImpactQueryDto, PastBoardQueryDto } from './history.dto.js';
import { HistoryService } from './history.service.js';
import { type HistoryQuery, parseHistoryQuery } from './history-query.js';
import { NoticeImpactService } from './notice-impact.service.js';
import { type Report, ReportQueue } from './report-queue.js';
import { createXlsx } from './xlsx-export.js';

/** Looking back: history and its files, past boards, and the impact of notices. */
@OfficeController()
export class HistoryController {
  constructor(
    private readonly histories: HistoryService,
    private readonly boardReconstruction: BoardReconstructionService,
    private readonly noticeImpact: NoticeImpactService,
    private readonly clinicDays: ClinicDayRegistry,
    private readonly reportQueue: ReportQueue,
  ) {}

  @Get('history')
  history(
    @Query() query: Record<string, unknown>,
    @CurrentPrincipal() principal: OfficePrincipal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const parsed = parseHistoryQuery(query, this.clinicDays.today());
    const make = async () => createReport(await this.histories.query(parsed), parsed);
    return this.respond(reply, principal, `history ${JSON.stringify(parsed)}`, make);
  }

  @Get('clinics/:id/past')
  pastBoard(
    @Param('id') clinicId: string,
    @Query() query: Record<string, unknown>,
    @CurrentPrincipal() principal: OfficePrincipal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const at = Date.parse(parsePayload(PastBoardQueryDto, { at: query.at }).at);
    const make = async () => jsonReport(JSON.stringify(await this.boardReconstruction.at(clinicId, at)));
    return this.respond(reply, principal, `past ${at} ${clinicId}`, make);
  }

  @Get('advisory')
  measureNoticeImpact(
    @Query() query: Record<string, unknown>,
    @CurrentPrincipal() principal: OfficePrincipal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { at: moment, clinicId } = query;
    const parsed = parsePayload(NoticeImpactQueryDto, { at: moment, clinicId });
    const at = new Date(parsed.at).toISOString();
    const clinicIds = [...new Set(parsed.clinicId.split(','))];
    const make = async () => jsonReport(JSON.stringify(await this.noticeImpact.measure(clinicIds, at)));
    return this.respond(reply, principal, `advisory ${at} ${clinicIds}`, make);
  }

  private async respond(
    reply: FastifyReply,
    principal: OfficePrincipal,
    subject: string,
    make: () => Promise<Report>,
  ): Promise<void> {
    // A principal who disconnects early must not block their next report.
    const delivered = finished(reply.raw).catch(() => undefined);
    const { body, headers } = await this.reportQueue.run(
      { principal: principalIdOf(principal), subject, delivered },
      make,
    );
    reply.headers(headers).header('cache-control', 'no-store').send(body);
  }
}

const jsonReport = (body: string): Report => ({
  body,
  headers: { 'content-type': 'application/json; charset=utf-8' },
});

async function createReport(history: History, { format, language }: HistoryQuery): Promise<Report> {
  if (format === 'json') return jsonReport(await historyJson(history));
  const name = `${exportMessages.file[language]}-${history.from}-${history.to}.${format}`;
  return {
    body: await (format === 'csv' ? createCsv : createXlsx)({ history, language }),
    headers: {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-type': fileTypes[format],
    },
  };
}

const fileTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Clinic by clinic, because serializing all at once would block the event loop. */
async function historyJson({ clinics, ...head }: History): Promise<string> {
  const parts: string[] = [];
  await forEachTimeSliced(clinics, (clinic) => parts.push(JSON.stringify(clinic)));
  return `${JSON.stringify(head).slice(0, -1)},"clinics":[${parts.join(',')}]}`;
}
