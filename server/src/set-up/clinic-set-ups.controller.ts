import type { ClinicConfig } from '@hannun/shared';
import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Res,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AuditInterceptor } from '../audit/audit.interceptor.js';
import { OfficeGuard } from '../office/office.guard.js';
import { parsePayload } from '../validation/parse-payload.js';
import { tagOf } from './entity-tag.js';
import { onePart } from './one-part.js';
import { PlaceDto } from './place.dto.js';
import { SetUpService } from './set-up.service.js';

/** `If-Match` keeps one officer from overwriting another's change. */
@Controller('api/v1/admin/clinics')
@UseInterceptors(AuditInterceptor)
@UseGuards(OfficeGuard)
export class ClinicSetUpsController {
  constructor(private readonly setUp: SetUpService) {}

  @Get()
  all(): { clinics: readonly ClinicConfig[] } {
    return { clinics: this.setUp.whole.clinics };
  }

  @Get(':id')
  one(@Param('id') clinicId: string, @Res({ passthrough: true }) reply: FastifyReply): ClinicConfig {
    const clinic = this.setUp.clinic(clinicId);
    void reply.headers({ etag: tagOf(clinic), 'cache-control': 'no-store' });
    return clinic;
  }

  @Post()
  @HttpCode(201)
  async add(
    @Body() payload: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClinicConfig> {
    const clinic = onePart(payload);
    await this.setUp.add(clinic);
    return this.one(`${clinic.clinicId}`, reply);
  }

  @Patch(':id')
  async change(
    @Param('id') clinicId: string,
    @Body() payload: unknown,
    @Headers('if-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClinicConfig> {
    await this.setUp.changeClinic(clinicId, onePart(payload), known);
    return this.one(clinicId, reply);
  }

  @Put(':id/place')
  async place(
    @Param('id') clinicId: string,
    @Body() payload: unknown,
  ): Promise<{ clinics: readonly ClinicConfig[] }> {
    await this.setUp.place(clinicId, parsePayload(PlaceDto, payload).place);
    return this.all();
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('id') clinicId: string, @Headers('if-match') known: string | undefined): Promise<void> {
    await this.setUp.remove(clinicId, known);
  }
}
