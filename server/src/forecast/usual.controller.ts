import type { TypicalWaits } from '@hannun/shared';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { unknownClinicError } from '../core/domain-error.js';
import { Forecasts } from './forecasts.service.js';

@Controller('api/v1/clinics')
export class UsualController {
  constructor(private readonly forecasts: Forecasts) {}

  @Get(':id/usual')
  @Header('cache-control', 'public, max-age=600')
  async usual(@Param('id') clinicId: string): Promise<TypicalWaits> {
    const usual = await this.forecasts.usual(clinicId);
    if (!usual) throw unknownClinicError(clinicId);
    return usual;
  }
}
