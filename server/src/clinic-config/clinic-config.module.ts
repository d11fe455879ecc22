import { Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { AuthModule } from '../auth/auth.module.js';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { AdminClinicsController } from './admin-clinics.controller.js';
import { ClinicConfigService } from './clinic-config.service.js';
import { raiseConfigBodyLimit } from './config-body-limit.js';
import { DistrictConfigController } from './district-config.controller.js';

/** How the office configures its district and clinics. */
@Module({
  imports: [AuthModule, ClinicDayModule, DistrictsModule],
  controllers: [DistrictConfigController, AdminClinicsController],
  providers: [ClinicConfigService],
})
export class ClinicConfigModule {
  /** Modules are made before routes are, which is when the framework calls this hook. */
  constructor({ httpAdapter }: HttpAdapterHost<FastifyAdapter>) {
    httpAdapter.getInstance().addHook('onRoute', raiseConfigBodyLimit);
  }
}
