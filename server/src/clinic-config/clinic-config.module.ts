import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { ClinicSetUpsController } from '../set-up/clinic-set-ups.controller.js';
import { SetUpController } from '../set-up/set-up.controller.js';
import { SetUpService } from '../set-up/set-up.service.js';

/** How the office configures its district and clinics. */
@Module({
  imports: [AuthModule, ClinicDayModule, DistrictsModule],
  controllers: [SetUpController, ClinicSetUpsController],
  providers: [SetUpService],
})
export class ClinicConfigModule {}
