import { Module } from '@nestjs/common';
import { DistrictService } from './district.service.js';
import { DistrictConfigRepository } from './district-config.repository.js';

/** The district and its clinics as the office has configured them. */
@Module({
  providers: [DistrictConfigRepository, DistrictService],
  exports: [DistrictService],
})
export class DistrictsModule {}
