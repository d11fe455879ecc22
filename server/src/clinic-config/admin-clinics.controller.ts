import type { ClinicConfig } from '@hannun/shared/contract';
import { Body, Delete, Get, Headers, HttpCode, Param, Patch, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OfficeController } from '../auth/office-controller.decorator.js';
import { SerializedJson } from '../http/serialized-json.js';
import { ClinicConfigService, parseConfigPatch } from './clinic-config.service.js';
import { ClinicOrderDto } from './clinic-order.dto.js';

/** `If-Match` keeps one officer from overwriting another's change. */
@OfficeController('clinics')
export class AdminClinicsController {
  constructor(private readonly config: ClinicConfigService) {}

  @Get()
  list(): { clinics: readonly ClinicConfig[] } {
    return { clinics: this.config.current.clinics };
  }

  @Get(':id')
  findOne(@Param('id') clinicId: string, @Res({ passthrough: true }) reply: FastifyReply): ClinicConfig {
    const clinic = this.config.clinic(clinicId);
    void reply.headers({ etag: new SerializedJson(clinic).etag, 'cache-control': 'no-store' });
    return clinic;
  }

  @Post()
  @HttpCode(201)
  async add(
    @Body() payload: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClinicConfig> {
    const clinic = parseConfigPatch(payload);
    await this.config.addClinic(clinic);
    return this.findOne(`${clinic.clinicId}`, reply);
  }

  @Patch(':id')
  async change(
    @Param('id') clinicId: string,
    @Body() payload: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClinicConfig> {
    await this.config.changeClinic(clinicId, parseConfigPatch(payload), ifMatch);
    return this.findOne(clinicId, reply);
  }

  @Put(':id/place')
  async move(
    @Param('id') clinicId: string,
    @Body() { place }: ClinicOrderDto,
  ): Promise<{ clinics: readonly ClinicConfig[] }> {
    await this.config.moveClinic(clinicId, place);
    return this.list();
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(
    @Param('id') clinicId: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.config.removeClinic(clinicId, ifMatch);
  }
}
