import type { StaffMessage } from '@hannun/shared/contract';
import { Body, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { OfficeController } from '../auth/office-controller.decorator.js';
import { DistrictService } from '../districts/district.service.js';
import { StaffMessageDto } from './staff-message.dto.js';
import { StaffMessagesService } from './staff-messages.service.js';

@OfficeController('clinics')
export class StaffMessagesController {
  constructor(
    private readonly staffMessages: StaffMessagesService,
    private readonly district: DistrictService,
  ) {}

  @Post(':id/word')
  @HttpCode(201)
  async publish(@Param('id') clinicId: string, @Body() { text }: StaffMessageDto): Promise<StaffMessage> {
    this.district.requireClinic(clinicId);
    return this.staffMessages.publish(clinicId, text);
  }

  @Delete(':id/word')
  @HttpCode(204)
  async withdraw(@Param('id') clinicId: string): Promise<void> {
    this.district.requireClinic(clinicId);
    await this.staffMessages.withdraw(clinicId);
  }
}
