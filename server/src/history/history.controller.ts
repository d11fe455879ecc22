import { finished } from 'node:stream/promises';
import type { History } from '@hannun/shared';
import { Controller, Get, Param, Query, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AuditInterceptor } from '../audit/audit.interceptor.js';
import { OfficeGuard } from '../auth/office.guard.js';
import { CurrentPrincipal, type OfficePrincipal, principalIdOf } from '../auth/office-principal.js';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { forEachTimeSliced } from '../core/time-slicing.js';
import { IsTimestamp } from '../validation/field-decorators.js';
import { invalidRequestError, parsePayload } from '../validation/parse-payload.js';
import { Advisories } from './advisories.js';
import { csvFile } from './csv-file.js';
import { HistoryService } from './history.service.js';
import { type HistoryQuery, readHistoryQuery } from './history-query.js';
import { LookBackQueue, type Made } from './look-back-queue.js';
import { PastBoards } from './past-boards.js';
import { sheetWords } from './sheet-words.js';
import { xlsxFile } from './xlsx-file.js';

class MomentDto {
  @IsTimestamp() at: string;
}

/** Looking back: history and its files, past boards, and the impact of notices. */
@Controller('api/v1/admin')
@UseInterceptors(AuditInterceptor)
@UseGuards(OfficeGuard)
export class HistoryController {
  constructor(
    private readonly histories: HistoryService,
    private readonly boards: PastBoards,
    private readonly advisories: Advisories,
    private readonly projections: ClinicDayRegistry,
    private readonly queue: LookBackQueue,
  ) {}

  @Get('history')
  history(
    @Query() query: Record<string, unknown>,
    @CurrentPrincipal() caller: OfficePrincipal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = readHistoryQuery(query, this.projections.today());
    const make = async () => madeOf(await this.histories.of(asked), asked);
    return this.answer(reply, caller, `history ${JSON.stringify(asked)}`, make);
  }

  @Get('clinics/:id/past')
  past(
    @Param('id') clinicId: string,
    @Query() query: Record<string, unknown>,
    @CurrentPrincipal() caller: OfficePrincipal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const at = Date.parse(parsePayload(MomentDto, { at: query.at }).at);
    const make = async () => asJson(JSON.stringify(await this.boards.at(clinicId, at)));
    return this.answer(reply, caller, `past ${at} ${clinicId}`, make);
  }

  @Get('advisory')
  advisory(
    @Query() query: Record<string, unknown>,
    @CurrentPrincipal() caller: OfficePrincipal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const at = new Date(parsePayload(MomentDto, { at: query.at }).at).toISOString();
    const { clinicId } = query;
    if (typeof clinicId !== 'string' || clinicId === '')
      throw invalidRequestError(['clinicId must name at least one clinic']);
    const clinicIds = [...new Set(clinicId.split(','))];
    const make = async () => asJson(JSON.stringify(await this.advisories.around(clinicIds, at)));
    return this.answer(reply, caller, `advisory ${at} ${clinicIds}`, make);
  }

  private async answer(
    reply: FastifyReply,
    caller: OfficePrincipal,
    subject: string,
    make: () => Promise<Made>,
  ): Promise<void> {
    // A caller who disconnects early must not block their next report.
    const delivered = finished(reply.raw).catch(() => undefined);
    const { body, headers } = await this.queue.run(
      { principal: principalIdOf(caller), subject, delivered },
      make,
    );
    reply.headers(headers).header('cache-control', 'no-store').send(body);
  }
}

const asJson = (body: string): Made => ({
  body,
  headers: { 'content-type': 'application/json; charset=utf-8' },
});

async function madeOf(history: History, { format, language }: HistoryQuery): Promise<Made> {
  if (format === 'json') return asJson(await jsonOf(history));
  const name = `${sheetWords[language].file}-${history.from}-${history.to}.${format}`;
  const headers = { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
  return format === 'csv'
    ? {
        body: await csvFile({ history, language }),
        headers: { ...headers, 'content-type': 'text/csv; charset=utf-8' },
      }
    : {
        body: await xlsxFile({ history, language }),
        headers: {
          ...headers,
          'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        },
      };
}

/** Clinic by clinic, because serializing all at once would block the event loop. */
async function jsonOf({ clinics, ...head }: History): Promise<string> {
  const parts: string[] = [];
  await forEachTimeSliced(clinics, (clinic) => parts.push(JSON.stringify(clinic)));
  return `${JSON.stringify(head).slice(0, -1)},"clinics":[${parts.join(',')}]}`;
}
