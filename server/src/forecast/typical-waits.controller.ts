import type { TypicalWaits } from '@hannun/shared/contract';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { unknownClinicError } from '../core/domain-error.js';
import { ForecastsService } from './forecasts.service.js';

@Controller('api/v1/clinics')
export class TypicalWaitsController {
  constructor(private readonly forecasts: ForecastsService) {}

  @Get(':id/usual')
  @Header('cache-control', 'public, max-age=600')
  async get(@Param('id') clinicId: string): Promise<TypicalWaits> {
    const usual = await this.forecasts.typicalWaits(clinicId);
    if (!usual) throw unknownClinicError(clinicId);
    return usual;
  }
}
