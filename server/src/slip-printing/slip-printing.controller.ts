import type { ClaimedPrint, Device, PrintedTicket } from '@hannun/shared/contract';
import { type PrintJob, printedTicket } from '@hannun/shared/slip';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../core/clock.js';
import { DomainError, rateLimitedError } from '../core/domain-error.js';
import { DeskViews } from '../desks/desk-views.js';
import { DevicesService } from '../devices/devices.service.js';
import { TabletHealthService } from '../devices/tablet-health.service.js';
import { DeviceLimits } from '../limits/device-limits.js';
import { PrintJobsService } from '../print-jobs/print-jobs.service.js';
import { DurableStoreGuard } from '../redis/durable-store.guard.js';
import { NextPrintJob } from './next-print-job.js';
import { SlipComposer } from './slip-composer.js';
import { PrintAnsweredDto, PrintClaimDto, PrintReportDto, PrintRequestDto } from './slip-printing.dto.js';

/** Slips for a receipt printer: asked for by tablets, fetched by the printer's bridge. */
@Controller('api/v1/print-jobs')
@UseGuards(DurableStoreGuard)
export class SlipPrintingController {
  constructor(
    private readonly devices: DevicesService,
    private readonly jobs: PrintJobsService,
    private readonly nextJob: NextPrintJob,
    private readonly composer: SlipComposer,
    private readonly desks: DeskViews,
    private readonly bridgeHealth: TabletHealthService,
    private readonly limits: DeviceLimits,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  async request(
    @Req() request: FastifyRequest,
    @Body() { id, ticket }: PrintRequestDto,
  ): Promise<PrintedTicket> {
    const { clinicId } = await this.authorize(request, 'staff');
    return this.view(await this.jobs.add(clinicId, this.composer.compose(clinicId, id, ticket)));
  }

  /** Answers as soon as there is a slip, or after a while without one. */
  @Post('claim')
  @HttpCode(200)
  async claim(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() { claim }: PrintClaimDto,
  ): Promise<ClaimedPrint> {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const { id, clinicId } = await this.authorize(request, 'printer');
    this.bridgeHealth.record(id, { heardAt: this.clock.nowIso(), pending: 0 });
    const job = await this.nextJob.claim(clinicId, claim, gone.signal);
    return { job: job?.paper ? { id: job.id, paper: job.paper } : null };
  }

  @Post(':id/report')
  @HttpCode(200)
  async report(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() report: PrintReportDto,
  ): Promise<PrintedTicket> {
    const { clinicId } = await this.authorize(request, 'printer');
    return this.view(await this.jobs.report(clinicId, id, report));
  }

  @Post(':id/answer')
  @HttpCode(200)
  async answer(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { ticket, answer }: PrintAnsweredDto,
  ): Promise<PrintedTicket> {
    const { clinicId } = await this.authorize(request, 'staff');
    const { day } = this.desks.get(clinicId);
    return this.view(await this.jobs.answer(clinicId, { id, ticket, day, answer }));
  }

  private view(job: PrintJob): PrintedTicket {
    const nowMs = this.clock.nowMs();
    return printedTicket(job, { nowMs, bridgeHeardMs: nowMs });
  }

  private async authorize(request: FastifyRequest, role: Device['role']): Promise<Device> {
    const device = await this.devices.authenticateRequest(request);
    if (!this.limits.allowsCommand(device.id)) throw rateLimitedError();
    if (device.role !== role)
      throw new DomainError('forbidden', `Only a device paired as "${role}" may do this.`);
    return device;
  }
}
