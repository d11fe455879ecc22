import type { StaffMessage } from '@hannun/shared';
import { Body, Controller, Delete, HttpCode, Param, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import { AuditInterceptor } from '../audit/audit.interceptor.js';
import { OfficeGuard } from '../auth/office.guard.js';
import { unknownClinicError } from '../core/domain-error.js';
import { DistrictService } from '../districts/district.service.js';
import { parsePayload } from '../validation/parse-payload.js';
import { WordDto } from './word.dto.js';
import { Words } from './words.service.js';

@Controller('api/v1/admin/clinics')
@UseInterceptors(AuditInterceptor)
@UseGuards(OfficeGuard)
export class WordsController {
  constructor(
    private readonly words: Words,
    private readonly district: DistrictService,
  ) {}

  @Post(':id/word')
  @HttpCode(201)
  async say(@Param('id') clinicId: string, @Body() payload: unknown): Promise<StaffMessage> {
    const { text } = parsePayload(WordDto, payload);
    if (!this.district.clinic(clinicId)) throw unknownClinicError(clinicId);
    return this.words.say(clinicId, text);
  }

  @Delete(':id/word')
  @HttpCode(204)
  async takeBack(@Param('id') clinicId: string): Promise<void> {
    if (!this.district.clinic(clinicId)) throw unknownClinicError(clinicId);
    await this.words.takeBack(clinicId);
  }
}
