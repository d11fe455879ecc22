import type { StaffMessage } from '@hannun/shared/contract';
import { Body, Controller, Delete, HttpCode, Param, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import { AuditInterceptor } from '../auth/audit.interceptor.js';
import { OfficeGuard } from '../auth/office.guard.js';
import { unknownClinicError } from '../core/domain-error.js';
import { DistrictService } from '../districts/district.service.js';
import { parsePayload } from '../validation/parse-payload.js';
import { StaffMessageDto } from './staff-message.dto.js';
import { StaffMessagesService } from './staff-messages.service.js';

@Controller('api/v1/admin/clinics')
@UseInterceptors(AuditInterceptor)
@UseGuards(OfficeGuard)
export class StaffMessagesController {
  constructor(
    private readonly staffMessages: StaffMessagesService,
    private readonly district: DistrictService,
  ) {}

  @Post(':id/word')
  @HttpCode(201)
  async publish(@Param('id') clinicId: string, @Body() payload: unknown): Promise<StaffMessage> {
    const { text } = parsePayload(StaffMessageDto, payload);
    if (!this.district.clinic(clinicId)) throw unknownClinicError(clinicId);
    return this.staffMessages.publish(clinicId, text);
  }

  @Delete(':id/word')
  @HttpCode(204)
  async withdraw(@Param('id') clinicId: string): Promise<void> {
    if (!this.district.clinic(clinicId)) throw unknownClinicError(clinicId);
    await this.staffMessages.withdraw(clinicId);
  }
}
